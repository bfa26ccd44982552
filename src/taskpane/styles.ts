// How the pane looks: Fluent's tokens only, so that high contrast and Office's own type sizes follow along.
import { makeStaticStyles, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** The pane fills its frame to the edge. */
export const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

export const useStyles = makeStyles({
  pane: {
    display: "grid",
    gridTemplateRows: "auto 1fr auto",
    height: "100vh",
    minWidth: "0",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  alerts: { minWidth: "0" },
  main: {
    overflowY: "auto",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    minWidth: "0",
  },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  tight: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  spread: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  title: {
    ...typographyStyles.title3,
    margin: "0",
    overflowWrap: "anywhere",
    hyphens: "auto",
    ":focus": { outlineStyle: "none" },
  },
  section: { ...typographyStyles.subtitle2, margin: "0", ":focus": { outlineStyle: "none" } },
  text: { ...typographyStyles.body1, margin: "0", overflowWrap: "break-word" },
  quiet: {
    ...typographyStyles.caption1,
    margin: "0",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "break-word",
  },
  plainList: { listStyleType: "none", margin: "0", padding: "0" },
  card: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    "& dt": { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, lineHeight: "20px" },
    "& dd": { ...typographyStyles.body1, margin: "0", overflowWrap: "anywhere", hyphens: "auto" },
    // A department's name may be one long word: smaller letters hold it where a break inside it would not be read.
    "@media (max-width: 340px)": { "& dd": { ...typographyStyles.caption1, lineHeight: "20px" } },
  },
  steps: {
    ...typographyStyles.body1,
    margin: "0",
    paddingLeft: tokens.spacingHorizontalXXL,
    "& li": { paddingBlock: tokens.spacingVerticalXXS },
  },
  /** Rows that say what goes where; long words break rather than widen the pane. */
  table: {
    ...typographyStyles.body1,
    width: "100%",
    borderCollapse: "collapse",
    textAlign: "left",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: "top",
      overflowWrap: "anywhere",
      hyphens: "auto",
    },
    "& thead th": {
      ...typographyStyles.caption1,
      color: tokens.colorNeutralForeground2,
      whiteSpace: "nowrap",
    },
    "& tbody th": { fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  },
  /** A list of long names must not make the pane wider than it is. */
  choice: { minWidth: "0", "& select": { minWidth: "0", textOverflow: "ellipsis" } },
  /** In line with the words of the tick above. */
  under: { paddingLeft: tokens.spacingHorizontalXXXL },
  /** A quiet button stands in line with the text above it. */
  flush: { paddingLeft: "0", minWidth: "0" },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  footer: {
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
