// A status as colour, shape and word; the word and the shape carry it where there is no colour.
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Language } from "../../text/language";
import { STATUS_LOOKS, statusLabel, type ShownStatus } from "../../text/words/status";

interface StatusLightProps {
  shown: ShownStatus;
  language: Language;
}

const useLightStyles = makeStyles({
  light: {
    ...typographyStyles.caption1Strong,
    display: "inline-block",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: "nowrap",
  },
  positive: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteGreenBorder2}`,
  },
  unchanged: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteYellowBorder2}`,
  },
  negative: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteRedBorder2}`,
  },
  // Followed: no traffic-light colour. Not assessed: grey.
  neutral: {},
  unassessed: { backgroundColor: tokens.colorNeutralBackground4 },
});

export function StatusLight({ shown, language }: StatusLightProps) {
  const styles = useLightStyles();
  return (
    <span className={mergeClasses(styles.light, styles[STATUS_LOOKS[shown]])}>
      {statusLabel(shown, language)}
    </span>
  );
}
