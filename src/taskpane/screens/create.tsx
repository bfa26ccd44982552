// Choosing what an entry form is made of: catalogue, department, period.
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { Indicator } from "../../barometer/catalogue";
import { LANGUAGES, languageOf } from "../../text/language";
import type { PaneText } from "../../text/pane/pane";
import { createForm, readCatalogue } from "../jobs/create";
import { makeHearings } from "../jobs/hearing";
import { FileButton } from "../parts/file-button";
import { Notice } from "../parts/notice";
import { ProblemList } from "../parts/problem-list";
import { RoundFields } from "../parts/round-fields";
import { ScreenPage } from "../parts/screen-page";
import { isComplete, type CatalogueChoice } from "../round-form";
import { useStyles } from "../styles";
import { periodSentence } from "./period-sentence";
import type { ScreenOf } from "./screen";

export function Create({ state, actions, text, services, shown }: ScreenOf<"create">) {
  const styles = useStyles();
  const { form, choices } = state;
  const busy = state.busy !== null;
  const choice = choices[form.choice];
  const periodProblem = form.judged ? periodSentence(form.period, services.isPeriod, text) : null;
  const period = useRef<HTMLInputElement>(null);
  const hasParties = (choice?.catalogue.hearingParties ?? []).length > 0;
  const submit = (what: "form" | "hearing") => {
    const judged = { ...form, period: form.period.trim(), judged: true };
    actions.changeForm(judged);
    if (!services.isPeriod(judged.period)) period.current?.focus();
    if (choice === undefined || !isComplete(judged, services.isPeriod)) return;
    if (what === "hearing") actions.run(makeHearings, { choice, form: judged });
    else actions.run(createForm, choice, judged);
  };

  return (
    <ScreenPage {...{ state, actions, text }} title={text.create.title}>
      <form
        noValidate
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          submit("form");
        }}
      >
        <Field label={text.create.catalogue} className={styles.choice}>
          <Select
            className={styles.choice}
            value={String(form.choice)}
            onChange={(_, { value }) => actions.chooseCatalogue(Number(value))}
          >
            {choices.map((one, index) => (
              <option key={`${one.catalogue.id} ${one.shipped} ${one.inWorkbook}`} value={String(index)}>
                {choiceLabel(one, text)}
              </option>
            ))}
          </Select>
        </Field>
        <OwnCatalogue
          {...{ state, text, shown }}
          onFile={(file) => actions.run(readCatalogue, file, state.language)}
        />
        {choice !== undefined && (
          <Department
            choice={choice}
            department={form.department}
            text={text}
            onChange={(department) => actions.changeForm({ department, due: null })}
          />
        )}
        <Field
          label={text.create.period}
          hint={text.create.periodHint}
          validationMessage={periodProblem ?? undefined}
          validationState={periodProblem === null ? "none" : "error"}
        >
          <Input
            ref={period}
            value={form.period}
            autoComplete="off"
            onChange={(_, { value }) => actions.changeForm({ period: value })}
            onBlur={() => actions.changeForm({ judged: true })}
          />
        </Field>
        <Field label={text.create.language} hint={text.create.languageHint} className={styles.choice}>
          <Select
            className={styles.choice}
            value={form.language}
            onChange={(_, { value }) => actions.changeForm({ language: languageOf(value) })}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {text.create.languages[language]}
              </option>
            ))}
          </Select>
        </Field>
        {choice !== undefined && (
          <RoundFields
            indicators={indicatorsFor(choice, form.department)}
            form={form}
            text={text}
            onChange={actions.changeForm}
          />
        )}
        {choice !== undefined && (
          <WhatHappens choice={choice} department={form.department} due={form.due} text={text} />
        )}
        <Button
          type="submit"
          appearance="primary"
          size="large"
          disabledFocusable={busy || choice === undefined}
        >
          {text.create.submit}
        </Button>
        {hasParties && (
          <Button disabledFocusable={busy} onClick={() => submit("hearing")}>
            {text.create.hearing}
          </Button>
        )}
      </form>
    </ScreenPage>
  );
}

function choiceLabel({ catalogue, shipped, inWorkbook }: CatalogueChoice, text: PaneText): string {
  if (inWorkbook === true) return text.create.workbookCatalogueLabel(catalogue.title);
  return shipped ? catalogue.title : text.create.ownCatalogueLabel(catalogue.title);
}

interface OwnCatalogueProps extends Pick<ScreenOf<"create">, "state" | "text" | "shown"> {
  onFile: (file: File) => void;
}

function OwnCatalogue({ state, text, shown, onFile }: OwnCatalogueProps) {
  const styles = useStyles();
  const { news, language } = state;
  const { fileProblems } = shown;
  return (
    <div className={styles.tight}>
      <FileButton
        words={text.create.loadFile}
        label={text.create.fileLabel}
        accept=".json,application/json"
        busy={state.busy !== null}
        onFiles={([first]) => {
          if (first !== undefined) onFile(first);
        }}
      />
      {news?.kind === "file-loaded" && (
        <Notice tone="success">
          <p>{news.sentence[language]}</p>
        </Notice>
      )}
      <ProblemList
        title={text.create.fileProblemsTitle(fileProblems.length)}
        problems={fileProblems}
        more={text.create.fileProblemsMore}
        isAlert
      />
    </div>
  );
}

interface DepartmentProps {
  choice: CatalogueChoice;
  department: string | null;
  text: PaneText;
  onChange: (department: string | null) => void;
}

function Department({ choice, department, text, onChange }: DepartmentProps) {
  const styles = useStyles();
  const { departments } = choice.catalogue;
  const [only] = departments;
  if (only === undefined) return <p className={styles.text}>{text.create.noDepartments}</p>;
  if (departments.length === 1) {
    return (
      <dl className={styles.facts}>
        <dt>{text.create.department}</dt>
        <dd>{only.name}</dd>
      </dl>
    );
  }
  return (
    <Field label={text.create.department} className={styles.choice}>
      <Select
        className={styles.choice}
        value={department ?? ""}
        onChange={(_, { value }) => onChange(value === "" ? null : value)}
      >
        <option value="">{text.create.allDepartments}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type WhatHappensProps = Pick<DepartmentProps, "choice" | "department" | "text"> & {
  due: readonly string[] | null;
};

function WhatHappens({ choice, department, due, text }: WhatHappensProps) {
  const styles = useStyles();
  const heading = useId();
  const { catalogue } = choice;
  const indicators = indicatorsFor(choice, department).filter(({ id }) => due?.includes(id) ?? true).length;
  return (
    <section className={styles.tight} aria-labelledby={heading}>
      <h2 id={heading} className={styles.section}>
        {text.create.whatHappens}
      </h2>
      <p className={styles.text}>
        {indicators === 0
          ? text.create.noIndicators
          : text.create.whatHappensText(department === null ? catalogue.departments.length : 1, indicators)}
      </p>
      {catalogue.exampleFigures === true && <p className={styles.quiet}>{text.create.exampleHistory}</p>}
    </section>
  );
}

/** Those a department answers for; all of them for all departments. */
function indicatorsFor({ catalogue }: CatalogueChoice, department: string | null): Indicator[] {
  return catalogue.indicators.filter(
    ({ departments }) => department === null || departments.includes(department),
  );
}
