// Below the results: the forms in which departments explain their lights, made on request.
import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FollowUpsOutcome } from "../../jobs/round/follow-up-forms";
import { followUpPaneText } from "../../text/pane/follow-up";
import { listed } from "../../text/said/lists";
import { makeFollowUps } from "../jobs/follow-up";
import type { ScreenProps } from "../screens/screen";
import { useStyles } from "../styles";
import { MadeFiles } from "./made-files";
import { Notice } from "./notice";

type Props = Pick<ScreenProps, "state" | "actions" | "services"> & {
  outcome: FollowUpsOutcome | null;
  /** ISO date until which explanations have been asked for already. */
  asked: string | null;
};

export function FollowUps({ state, actions, services, outcome, asked }: Props) {
  const styles = useStyles();
  const heading = useId();
  const { language } = state;
  const words = followUpPaneText[language];
  const [explainBy, setExplainBy] = useState(asked ?? "");
  return (
    <section className={styles.tight} aria-labelledby={heading}>
      <h2 id={heading} className={styles.section}>
        {words.title}
      </h2>
      <p className={styles.text}>{words.intro}</p>
      <Field label={words.explainBy} hint={words.explainByHint}>
        <Input type="date" value={explainBy} onChange={(_, { value }) => setExplainBy(value)} />
      </Field>
      <div>
        <Button
          disabledFocusable={state.busy !== null}
          onClick={() => actions.run(makeFollowUps, explainBy === "" ? null : explainBy)}
        >
          {words.make}
        </Button>
      </div>
      <div role="status" className={styles.tight}>
        {outcome?.outcome === "nothing" && outcome.nobodys.length === 0 && (
          <Notice tone="info">
            <p>{words.nothing}</p>
          </Notice>
        )}
        {outcome?.outcome === "made" && outcome.forms.length === 0 && (
          <Notice tone="info">
            <p>{words.allExplained}</p>
          </Notice>
        )}
        {outcome?.outcome === "made" && outcome.forms.length > 0 && (
          <>
            <MadeFiles {...{ state, actions, services, words }} files={outcome.forms} zip={words.zip} />
            <p className={styles.text}>{words.next}</p>
            {outcome.explained.length > 0 && (
              <p className={styles.text}>{words.explained(listed(outcome.explained, language))}</p>
            )}
          </>
        )}
        {outcome !== null && "nobodys" in outcome && outcome.nobodys.length > 0 && (
          <Notice tone="warning">
            <p>{words.nobodys(listed(outcome.nobodys, language))}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
