// Høring: the forms that go to the parties, and the success criteria that they propose, taken over one by one.
import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { HearingOffer, Proposal } from "../../jobs/round/hearing-forms";
import { SHEETS } from "../../jobs/sheet-names";
import { criterionWords } from "../../sheets/hearing";
import { hearingPaneText } from "../../text/pane/hearing";
import { compute } from "../jobs/compute";
import { showSheet } from "../jobs/go-to";
import { giveBack, makeHearings, takeOver } from "../jobs/hearing";
import { MadeFiles } from "../parts/made-files";
import { Notice } from "../parts/notice";
import { ScreenPage } from "../parts/screen-page";
import { useStyles } from "../styles";
import type { ScreenOf } from "./screen";

export function Hearing(props: ScreenOf<"hearing">) {
  const { state, actions, text, shown } = props;
  const { offer, forms, taken, refusal } = shown;
  const words = hearingPaneText[state.language];
  const busy = state.busy !== null;
  return (
    <ScreenPage {...{ state, actions, text }} title={words.title}>
      <div role="status">
        {taken !== null && (
          <Notice
            tone="success"
            title={words.taken(taken.name)}
            actions={
              <>
                <Button
                  appearance="primary"
                  size="small"
                  disabledFocusable={busy}
                  onClick={() => actions.run(compute)}
                >
                  {words.compute}
                </Button>
                <Button
                  size="small"
                  disabledFocusable={busy}
                  onClick={() => actions.run(giveBack, taken, state.language)}
                >
                  {words.undo}
                </Button>
              </>
            }
          >
            <p>{words.takenNext}</p>
          </Notice>
        )}
      </div>
      {refusal !== null && (
        <div role="alert">
          <Notice tone="warning">
            <p>{refusal}</p>
          </Notice>
        </div>
      )}
      {offer === null && forms === null ? (
        <Notice tone="warning">
          <p>{words.notHere}</p>
        </Notice>
      ) : (
        <>
          {offer !== null && <Answers {...props} offer={offer} />}
          <Forms {...props} />
        </>
      )}
    </ScreenPage>
  );
}

function Answers({ state, actions, offer }: ScreenOf<"hearing"> & { offer: HearingOffer }) {
  const styles = useStyles();
  const heading = useId();
  const { language } = state;
  const words = hearingPaneText[language].answers;
  return (
    <section className={styles.tight} aria-labelledby={heading}>
      <h2 id={heading} className={styles.section}>
        {words.title}
      </h2>
      {offer.answered.length === 0 ? (
        <p className={styles.text}>{words.none}</p>
      ) : (
        <>
          <p className={styles.text}>{words.from(offer.answered.join(", "))}</p>
          <div>
            <Button size="small" onClick={() => actions.run(showSheet, SHEETS.hearing)}>
              {words.showSheet}
            </Button>
          </div>
          {offer.proposals.length === 0 && <p className={styles.text}>{words.noProposals}</p>}
          <ul className={styles.plainList}>
            {offer.proposals.map(({ indicator, by }) => (
              <li key={indicator.id} className={styles.tight}>
                <strong>{indicator.name}</strong>
                <p className={styles.quiet}>
                  {indicator.target === undefined
                    ? words.noCurrent
                    : words.current(criterionWords(indicator.target, indicator, language) ?? "")}
                </p>
                <ul className={styles.plainList}>
                  {by.map((proposal) => (
                    <li key={proposal.party.id}>
                      <Proposed {...{ proposal, indicator, state, actions }} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type ProposedProps = Pick<ScreenOf<"hearing">, "state" | "actions"> & {
  proposal: Proposal;
  indicator: HearingOffer["proposals"][number]["indicator"];
};

function Proposed({ proposal, indicator, state, actions }: ProposedProps) {
  const styles = useStyles();
  const { language } = state;
  const words = hearingPaneText[language].answers;
  const { party, line, counts } = proposal;
  return (
    <div className={styles.tight}>
      <div className={styles.row}>
        <span>{words.proposal(party.name, criterionWords(line, indicator, language) ?? "")}</span>
        {counts ? (
          <span className={styles.quiet}>{words.counts}</span>
        ) : (
          <Button
            size="small"
            aria-label={words.takeOverLabel(indicator.name, party.name)}
            disabledFocusable={state.busy !== null}
            onClick={() => actions.run(takeOver, indicator.id, party.id, language)}
          >
            {words.takeOver}
          </Button>
        )}
      </div>
      {line.text !== null && <p className={styles.quiet}>{line.text}</p>}
    </div>
  );
}

function Forms({ state, actions, services, shown }: ScreenOf<"hearing">) {
  const styles = useStyles();
  const heading = useId();
  const busy = state.busy !== null;
  const words = hearingPaneText[state.language].forms;
  const { forms, offer } = shown;
  const parties = offer?.catalogue.hearingParties ?? [];
  return (
    <section className={styles.tight} aria-labelledby={heading}>
      <h2 id={heading} className={styles.section}>
        {words.title}
      </h2>
      {offer !== null && (
        <>
          <p className={styles.text}>
            {parties.length === 0 ? words.noParties : words.intro(parties.map(({ name }) => name).join(", "))}
          </p>
          {parties.length > 0 && (
            <div>
              <Button disabledFocusable={busy} onClick={() => actions.run(makeHearings, null)}>
                {words.make}
              </Button>
            </div>
          )}
        </>
      )}
      {forms?.length === 0 && (
        <Notice tone="warning">
          <p>{words.nothing}</p>
        </Notice>
      )}
      <div role="status">
        {forms !== null && forms.length > 0 && (
          <MadeFiles
            {...{ state, actions, services, words }}
            files={forms.map(({ file, party, bytes }) => ({ file, name: party.name, bytes }))}
            zip={words.zip(periodOf(forms))}
          />
        )}
      </div>
    </section>
  );
}

/** As the files' own names end. */
function periodOf(forms: readonly { file: string }[]): string {
  return (
    forms[0]?.file
      .replace(/\.xlsx$/, "")
      .split("_")
      .at(-1) ?? ""
  );
}
