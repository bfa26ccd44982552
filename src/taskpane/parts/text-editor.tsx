// One text to write in: what it is about with figures and lights beside it, its fields, and what became of saving it.
import { Button, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useLayoutEffect, useRef } from "react";
import { longestLike } from "../../barometer/text-limit";
import { isInterview, type WrittenField } from "../../barometer/written";
import { writingText } from "../../text/pane/writing";
import { textHeadingsText } from "../../text/sheets/text-headings";
import { textsText } from "../../text/sheets/texts";
import { goToCell } from "../jobs/go-to";
import { dropDraft, saveText } from "../jobs/texts";
import { turnOf, type ScreenOf } from "../screens/screen";
import { useStyles } from "../styles";
import {
  asList,
  fieldWords,
  insisted,
  isTooLong,
  listLength,
  overtaken,
  redrafted,
  together,
  type TextDraft,
} from "../text-drafts";
import { besideKey, type PlacedText, type TextView } from "../text-view";
import { nameOfText } from "../text-name";
import { Heading } from "./heading";
import { Notice } from "./notice";
import { BesideTexts } from "./text-figures";

/** So close to the limit the limit itself is told. */
const NEAR_LIMIT = 2_000;

interface EditorProps extends ScreenOf<"texts"> {
  view: TextView;
  placed: PlacedText;
  draftId: string;
  home: string;
  /** Another that is asked for and not written. */
  next: PlacedText | null;
  onNext: (next: PlacedText) => void;
  onBack: () => void;
}

export function TextEditor(props: EditorProps) {
  const { state, actions, shown, view, placed, draftId, home, next, onNext, onBack } = props;
  const styles = useStyles();
  const own = useEditorStyles();
  const { language } = state;
  const words = writingText[language];
  const sheet = textsText[language];
  const fields = textHeadingsText[language].form;
  const beside = useId();
  const { written, title, question, departmentName, cell } = placed;
  const { kind } = written;
  const draft = state.drafts[draftId] ?? null;
  const changed = draft === null ? [] : overtaken(draft, written);
  const busy = state.busy !== null;
  const name = nameOfText(written, title, language);
  const place = `${placed.sheet}!${cell}`;
  const lights = view.beside[besideKey(written)] ?? [];
  const began: TextDraft = {
    ...{ workbook: home, id: written, department: placed.department, title },
    ...{ fields: {}, before: written },
  };
  const type = (field: WrittenField, said: string) =>
    actions.draftText(draftId, redrafted(draft ?? began, field, said));
  const save = (what: TextDraft | null) => {
    if (what === null) return;
    const { text } = what.fields;
    const ready =
      kind === "efforts" && text !== undefined
        ? { ...what, fields: { ...what.fields, text: asList(text) } }
        : what;
    actions.draftText(draftId, ready);
    actions.run(saveText, ready);
  };
  const text = fieldWords(written, draft, "text");
  const longest = longestLike(text);
  const cannot = busy || draft === null || changed.length > 0 || isTooLong(text);
  const saved = shown.saved?.key === draftId ? shown.saved.outcome : null;
  const input = (field: WrittenField, hint?: string) => (
    <Field label={fields[field]} hint={hint}>
      <Input value={fieldWords(written, draft, field)} onChange={(_, { value }) => type(field, value)} />
    </Field>
  );
  return (
    <div className={styles.stack}>
      <div>
        <Button
          appearance="transparent"
          size="small"
          className={styles.flush}
          icon={<ArrowLeft20Regular />}
          onClick={onBack}
        >
          {words.back}
        </Button>
      </div>
      <Heading level={1} turn={shown.chosen?.from === "sheet" ? 0 : turnOf(state, "screen")}>
        {name}
      </Heading>
      {question !== null && <p className={styles.text}>{question}</p>}
      <p className={styles.quiet}>
        {[written.period, departmentName === null ? null : words.of(departmentName)]
          .filter((said) => said !== null)
          .join(" · ")}
      </p>
      {lights.length > 0 && (
        <section className={styles.tight} aria-labelledby={beside}>
          <h2 id={beside} className={styles.section}>
            {words.besideTitle}
          </h2>
          <BesideTexts beside={lights} language={language} />
          {(placed.told?.sentences ?? "") !== "" && (
            <p className={mergeClasses(styles.text, own.whole)}>{placed.told?.sentences}</p>
          )}
        </section>
      )}
      {placed.draft !== null && placed.draft.state !== "draft" && (
        <section className={styles.tight}>
          <h2 className={styles.section}>{words.draftLabel}</h2>
          <p className={mergeClasses(styles.text, own.whole)}>{placed.draft.text}</p>
          <p className={styles.quiet}>{sheet.states[placed.draft.state]}</p>
        </section>
      )}
      <form
        noValidate
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!cannot) save(draft);
        }}
      >
        {draft !== null && changed.length > 0 && (
          <Changed {...props} {...{ draft, changed, save }} takesFocus={saved === "changed-since"} />
        )}
        <GrowingField
          label={fields.text}
          hint={words.help[kind] ?? sheet.help[kind]}
          value={text}
          tooLong={words.tooLong}
          onType={(said) => type("text", said)}
        >
          {text.length > longest - NEAR_LIMIT
            ? words.countNear(text.length, longest)
            : words.count(text.length)}
          {kind === "efforts" && text !== "" && ` · ${words.listed(listLength(text))}`}
        </GrowingField>
        {isInterview(written) && (
          <>
            {input("whom", sheet.whomHelp)}
            {input("when")}
            {input("how")}
          </>
        )}
        {input("author", words.authorHelp)}
        <div className={styles.row}>
          <Button type="submit" appearance="primary" disabledFocusable={cannot}>
            {words.save}
          </Button>
          {draft !== null && (
            <Button
              disabledFocusable={busy}
              onClick={() =>
                actions.ask({ about: "words", ...words.drop, items: [name] }, dropDraft, draftId)
              }
            >
              {words.undo}
            </Button>
          )}
          <Button
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => actions.run(goToCell, { sheet: placed.sheet, cell })}
          >
            {words.goTo(cell)}
          </Button>
        </div>
      </form>
      <div role="status" className={styles.tight}>
        {draft !== null && <p className={styles.quiet}>{words.states.unsaved}</p>}
        {draft === null && saved === "written" && (
          <Notice
            tone="success"
            actions={
              next !== null && (
                <Button size="small" onClick={() => onNext(next)}>
                  {words.next(nameOfText(next.written, next.title, language))}
                </Button>
              )
            }
          >
            <p>{words.saved(place)}</p>
          </Notice>
        )}
      </div>
      {(saved === "personal-number" || saved === "no-place") && draft !== null && (
        <div role="alert">
          <Notice tone="error">
            <p>{saved === "no-place" ? words.noPlace : words.personalNumber}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}

interface ChangedProps extends EditorProps {
  draft: TextDraft;
  changed: WrittenField[];
  save: (draft: TextDraft) => void;
  /** Told after the user pressed the button: never while somebody types. */
  takesFocus: boolean;
}

/** What stands in the workbook by now beside what was written here. */
function Changed({ state, actions, placed, draftId, draft, changed, save, takesFocus }: ChangedProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const { language } = state;
  const words = writingText[language].changed;
  const fields = textHeadingsText[language].form;
  const { drop } = writingText[language];
  const busy = state.busy !== null;
  const { written, title } = placed;
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Notice
        tone="warning"
        title={words.title}
        actions={
          <>
            <Button size="small" disabledFocusable={busy} onClick={() => save(insisted(draft, written))}>
              {words.mine}
            </Button>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => actions.draftText(draftId, together(draft, written))}
            >
              {words.both}
            </Button>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() =>
                actions.ask(
                  { about: "words", ...drop, items: [nameOfText(written, title, language)] },
                  dropDraft,
                  draftId,
                )
              }
            >
              {words.keep}
            </Button>
          </>
        }
      >
        <p>{words.explanation}</p>
        {changed.map((field) => (
          <Field key={field} label={words.theirs(fields[field])}>
            <Textarea
              readOnly
              rows={4}
              value={(written[field] ?? "") === "" ? words.empty : (written[field] ?? "")}
            />
          </Field>
        ))}
      </Notice>
    </div>
  );
}

interface GrowingProps {
  label: string;
  hint: string;
  value: string;
  tooLong: (over: number, limit: number) => string;
  onType: (said: string) => void;
  /** How long it is. */
  children: React.ReactNode;
}

/** As high as what stands in it, up to most of the pane; then it rolls. */
function GrowingField({ label, hint, value, tooLong, onType, children }: GrowingProps) {
  const styles = useStyles();
  const own = useEditorStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [help, length] = [useId(), useId()];
  useLayoutEffect(() => {
    const { current } = area;
    if (current === null) return;
    current.style.height = "auto";
    current.style.height = `${String(current.scrollHeight)}px`;
  }, [value]);
  const longest = longestLike(value);
  const over = value.length - longest;
  return (
    <div className={styles.tight}>
      <p id={help} className={styles.text}>
        {hint}
      </p>
      <Field
        label={label}
        validationState={over > 0 ? "error" : "none"}
        validationMessage={over > 0 ? tooLong(over, longest) : undefined}
      >
        <Textarea
          ref={area}
          aria-describedby={`${help} ${length}`}
          value={value}
          rows={6}
          spellCheck
          className={own.area}
          textarea={{ className: own.writing }}
          onChange={(_, { value: said }) => onType(said)}
        />
      </Field>
      <p id={length} className={styles.quiet}>
        {children}
      </p>
    </div>
  );
}

const useEditorStyles = makeStyles({
  area: { maxWidth: "100%" },
  writing: { maxHeight: "60vh", minHeight: "7em", lineHeight: tokens.lineHeightBase300 },
  whole: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});
