// The figures and lights that a text is about.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../text/language";
import { writingText } from "../../text/pane/writing";
import { useStyles } from "../styles";
import type { BesideText } from "../text-view";
import { Folded } from "./folded";
import { StatusLight } from "./status-light";

/** More lights than this push the text out of sight. */
const SHOWN = 5;

interface BesideProps {
  beside: readonly BesideText[];
  language: Language;
  /** In a list the first one is enough. */
  few?: boolean;
}

export function BesideTexts({ beside, language, few = false }: BesideProps) {
  const [open, setOpen] = useState(false);
  const words = writingText[language];
  const shown = beside.slice(0, few ? 1 : SHOWN);
  const rest = few ? [] : beside.slice(SHOWN);
  if (shown.length === 0) return null;
  return (
    <>
      <Lights beside={shown} language={language} />
      {rest.length > 0 && (
        <Folded words={words.more(rest.length)} open={open} onToggle={setOpen}>
          <Lights beside={rest} language={language} />
        </Folded>
      )}
    </>
  );
}

function Lights({ beside, language }: Pick<BesideProps, "beside" | "language">) {
  const styles = useStyles();
  const own = useBesideStyles();
  return (
    <ul className={mergeClasses(styles.plainList, own.list)}>
      {beside.map(({ name, shown, words }, index) => (
        <li key={index} className={own.light}>
          {name !== null && <span className={own.name}>{name}</span>}
          <StatusLight shown={shown} language={language} />
          {words[language] !== null && <span className={styles.quiet}>{words[language]}</span>}
        </li>
      ))}
    </ul>
  );
}

const useBesideStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  light: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  name: { flexBasis: "100%", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});
