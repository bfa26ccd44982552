// A text that was written in the pane and has no place in the workbook any more: to be copied, or thrown away.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { WRITTEN_FIELDS } from "../../barometer/written";
import type { Language } from "../../text/language";
import { writingText } from "../../text/pane/writing";
import { dropDraft } from "../jobs/texts";
import type { ScreenProps } from "../screens/screen";
import { useStyles } from "../styles";
import type { TextDraft } from "../text-drafts";
import { nameOfText } from "../text-name";
import { useCopied } from "../use-copied";
import { Notice } from "./notice";

interface LostProps {
  draft: TextDraft;
  draftId: string;
  actions: ScreenProps["actions"];
  language: Language;
}

export function LostText({ draft, draftId, actions, language }: LostProps) {
  const styles = useStyles();
  const words = writingText[language];
  const said = WRITTEN_FIELDS.flatMap((field) => draft.fields[field] ?? []).join("\n");
  const { copied, copy } = useCopied(said);
  const name = nameOfText(draft.id, draft.title, language);
  return (
    <Notice
      tone="warning"
      title={words.sections.lost}
      actions={
        <>
          <Button size="small" aria-label={words.open(words.copy, name)} onClick={copy}>
            {words.copy}
          </Button>
          <Button
            size="small"
            aria-label={words.open(words.throwAway, name)}
            onClick={() => actions.ask({ about: "words", ...words.drop, items: [name] }, dropDraft, draftId)}
          >
            {words.throwAway}
          </Button>
          <span role="status" className={styles.quiet}>
            {copied === true && words.copied}
            {copied === false && words.copyRefused}
          </span>
        </>
      }
    >
      <p>{words.lost}</p>
      <Field label={name} className={styles.choice}>
        <Textarea readOnly rows={6} value={said} onFocus={({ target }) => target.select()} />
      </Field>
    </Notice>
  );
}
