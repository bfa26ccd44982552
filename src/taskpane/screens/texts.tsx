// Tekster: where texts are wanted and what has been written there, and one of them to write in.
import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState } from "react";
import { isUnwritten } from "../../barometer/written";
import { writingText } from "../../text/pane/writing";
import { textsText } from "../../text/sheets/texts";
import { goToCell } from "../jobs/go-to";
import { leaveTexts, refreshTexts } from "../jobs/texts";
import { BackButton } from "../parts/back-button";
import { Folded } from "../parts/folded";
import { Heading } from "../parts/heading";
import { LostText } from "../parts/lost-text";
import { Notice } from "../parts/notice";
import { TextEditor } from "../parts/text-editor";
import { BesideTexts } from "../parts/text-figures";
import { useStyles } from "../styles";
import { draftHome, draftKey, type TextDraft } from "../text-drafts";
import { besideKey, type PlacedText, type TextView } from "../text-view";
import { nameOfText } from "../text-name";
import { turnOf, type ScreenOf } from "./screen";

export function Texts(props: ScreenOf<"texts">) {
  const styles = useStyles();
  const { state, actions, text, shown } = props;
  const { view } = shown;
  const words = writingText[state.language];
  const home = state.workbook === null ? "" : draftHome(state.workbook);
  const chosen = shown.chosen?.key ?? null;
  /** Where the focus goes back to. */
  const [last, setLast] = useState<string | null>(null);
  const keyOf = (one: PlacedText) => draftKey(home, one.written, one.department);
  const texts = view?.texts ?? [];
  const unsaved = Object.entries(state.drafts).filter(([, draft]) => draft.workbook === home);
  const isOpen = (key: string) => texts.some((one) => isWritable(one) && keyOf(one) === key);
  const { run } = actions;
  useEffect(() => {
    if (chosen !== null) run(refreshTexts);
  }, [chosen, run]);
  const lost = view === null ? unsaved : unsaved.filter(([key]) => !isOpen(key));
  const one = texts.find((text) => isWritable(text) && keyOf(text) === chosen);

  if (view !== null && one !== undefined && chosen !== null) {
    const next = texts.find((other) => isMissing(other) && keyOf(other) !== chosen);
    return (
      <TextEditor
        key={chosen}
        {...{ ...props, view, placed: one, draftId: chosen, home }}
        next={next ?? null}
        onNext={(other) => actions.chooseText(keyOf(other))}
        onBack={() => {
          setLast(chosen);
          actions.chooseText(null);
        }}
      />
    );
  }
  return (
    <div className={styles.stack}>
      {unsaved.length === 0 ? (
        <BackButton actions={actions} text={text} />
      ) : (
        <div>
          <Button
            appearance="transparent"
            size="small"
            className={styles.flush}
            icon={<ArrowLeft20Regular />}
            onClick={() =>
              actions.ask(
                {
                  about: "words",
                  ...words.leave,
                  items: unsaved.map(([, draft]) => nameOfText(draft.id, draft.title, state.language)),
                },
                leaveTexts,
              )
            }
          >
            {text.back}
          </Button>
        </div>
      )}
      <Heading level={1} turn={turnOf(state, "screen")}>
        {words.title}
      </Heading>
      {lost.map(([key, draft]) => (
        <LostText key={key} {...{ draft, actions, language: state.language }} draftId={key} />
      ))}
      {view === null ? (
        <Notice tone="info">
          <p>{words.notHere}</p>
        </Notice>
      ) : (
        <Lists {...{ ...props, view, keyOf, last }} onChoose={actions.chooseText} />
      )}
    </div>
  );
}

interface ListsProps extends ScreenOf<"texts"> {
  view: TextView;
  keyOf: (one: PlacedText) => string;
  last: string | null;
  onChoose: (key: string) => void;
}

function Lists({ view, keyOf, last, onChoose, state, actions }: ListsProps) {
  const styles = useStyles();
  const { language, drafts } = state;
  const words = writingText[language];
  const [earlierOpen, setEarlierOpen] = useState(false);
  const wanted = view.texts.filter(
    (one) => one.isWanted && one.standing === "asked" && one.written.number === 1,
  );
  const earlier = view.texts.filter((one) => one.standing === "earlier");
  const shown = view.texts.filter((one) => one.standing !== "earlier");
  const isAsked = (one: PlacedText) => view.kind !== "barometer" && one.standing === "asked";
  const sentences = shown.filter(({ written }) => written.kind === "sentences");
  const others = shown.filter((one) => !isAsked(one) && !sentences.includes(one));
  const list = (title: string, texts: PlacedText[]) =>
    texts.length > 0 && (
      <TextList title={title}>
        {texts.map((one) =>
          one.isFresh ? (
            <FreshText
              key={keyOf(one)}
              {...{ one, language }}
              onShow={() => actions.run(goToCell, { sheet: one.sheet, cell: one.cell })}
            />
          ) : (
            <TextCard
              key={keyOf(one)}
              {...{ one, view, language }}
              draft={drafts[keyOf(one)] ?? null}
              takesFocus={last === keyOf(one)}
              onOpen={() => onChoose(keyOf(one))}
            />
          ),
        )}
      </TextList>
    );
  return (
    <>
      {view.kind !== "barometer" && (
        <p className={styles.text}>
          {words.progress(wanted.filter((one) => !isMissing(one)).length, wanted.length)}
        </p>
      )}
      {list(words.sections.wanted, shown.filter(isAsked))}
      {list(view.kind !== "barometer" ? words.sections.others : words.sections.gathered, others)}
      {list(textsText[language].kinds.sentences, sentences)}
      {view.awaited.length > 0 && (
        <TextList title={words.sections.awaited}>
          {view.awaited.map(({ department, texts }) => (
            <li key={department} className={styles.tight}>
              <h3 className={styles.section}>{department}</h3>
              <ul className={styles.steps}>
                {texts.map(({ kind, title }) => (
                  <li key={`${kind} ${title}`}>{words.named(textsText[language].kinds[kind], 1, title)}</li>
                ))}
              </ul>
            </li>
          ))}
        </TextList>
      )}
      {earlier.length > 0 && (
        <Folded words={words.sections.earlier} open={earlierOpen} onToggle={setEarlierOpen}>
          <ul className={mergeClasses(styles.plainList, styles.tight)}>
            {earlier.map((one, index) => (
              <EarlierText key={index} {...{ one, language }} />
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}

function TextList({ title, children }: { title: string; children: React.ReactNode }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={styles.tight} aria-labelledby={heading}>
      <h2 id={heading} className={styles.section}>
        {title}
      </h2>
      <ul className={mergeClasses(styles.plainList, styles.tight)} aria-labelledby={heading}>
        {children}
      </ul>
    </section>
  );
}

interface CardProps {
  one: PlacedText;
  view: TextView;
  language: ScreenOf<"texts">["state"]["language"];
  draft: TextDraft | null;
  takesFocus: boolean;
  onOpen: () => void;
}

function TextCard({ one, view, language, draft, takesFocus, onOpen }: CardProps) {
  const styles = useStyles();
  const own = useTextStyles();
  const words = writingText[language];
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const { written, departmentName, question } = one;
  const verb = isUnwritten(written) && draft === null ? words.write : words.edit;
  const name = nameOfText(written, one.title, language);
  return (
    <li className={mergeClasses(styles.card, styles.tight)}>
      <h3 className={mergeClasses(styles.section, own.breaking)}>{name}</h3>
      <div className={styles.row}>
        <StandingMark {...{ one, language }} />
        {draft !== null && (
          <Badge appearance="filled" color="warning" className={own.mark}>
            {words.states.unsaved}
          </Badge>
        )}
        {written.text !== "" && <span className={styles.quiet}>{words.count(written.text.length)}</span>}
      </div>
      {departmentName !== null && <p className={styles.quiet}>{words.of(departmentName)}</p>}
      {question !== null && <p className={styles.quiet}>{question}</p>}
      <BesideTexts beside={view.beside[besideKey(written)] ?? []} language={language} few />
      <div>
        <Button ref={button} size="small" aria-label={words.open(verb, name)} onClick={onOpen}>
          {verb}
        </Button>
      </div>
    </li>
  );
}

/** Words carry it; the colour only helps. */
function StandingMark({ one, language }: Pick<CardProps, "one" | "language">) {
  const own = useTextStyles();
  const { states, draftLabel } = writingText[language];
  const { draft } = one;
  if (draft !== null && draft.state !== "draft") {
    return <span className={own.said}>{textsText[language].states[draft.state]}</span>;
  }
  const [word, color] =
    draft !== null
      ? ([draftLabel, "informative"] as const)
      : one.standing === "kept"
        ? ([states.kept, "informative"] as const)
        : isMissing(one)
          ? ([states.missing, "danger"] as const)
          : isUnwritten(one.written)
            ? ([states.empty, "informative"] as const)
            : ([states.written, "success"] as const);
  return (
    <Badge appearance="tint" color={color} className={own.mark}>
      {word}
    </Badge>
  );
}

function EarlierText({ one, language }: Pick<CardProps, "one" | "language">) {
  const styles = useStyles();
  const own = useTextStyles();
  const { written, title } = one;
  return (
    <li className={mergeClasses(styles.card, styles.tight)}>
      <h3 className={mergeClasses(styles.section, own.breaking)}>{nameOfText(written, title, language)}</h3>
      <p className={styles.quiet}>
        {[written.period, written.author].filter((said) => (said ?? "") !== "").join(" · ")}
      </p>
      <p className={mergeClasses(styles.text, own.whole)}>{written.text}</p>
    </li>
  );
}

/** Stands on a committee's sheet and not yet among the texts. */
function FreshText({ one, language, onShow }: Pick<CardProps, "one" | "language"> & { onShow: () => void }) {
  const styles = useStyles();
  const own = useTextStyles();
  const words = writingText[language];
  const { written, title, departmentName, sheet, cell } = one;
  const name = nameOfText(written, title, language);
  return (
    <li className={mergeClasses(styles.card, styles.tight)}>
      <h3 className={mergeClasses(styles.section, own.breaking)}>{name}</h3>
      {departmentName !== null && <p className={styles.quiet}>{words.of(departmentName)}</p>}
      <p className={mergeClasses(styles.text, own.whole)}>{written.text}</p>
      <p className={styles.quiet}>{words.fresh(sheet)}</p>
      <div>
        <Button size="small" aria-label={words.open(words.goTo(cell), name)} onClick={onShow}>
          {words.goTo(cell)}
        </Button>
      </div>
    </li>
  );
}

function isWritable({ standing, isFresh }: PlacedText): boolean {
  return standing !== "earlier" && isFresh !== true;
}

/** Asked for and not there. */
function isMissing({ isWanted, standing, written }: PlacedText): boolean {
  return isWanted && standing === "asked" && written.number === 1 && written.text === "";
}

const useTextStyles = makeStyles({
  breaking: { overflowWrap: "anywhere", hyphens: "auto" },
  whole: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  mark: { height: "auto", whiteSpace: "normal" },
  said: { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200 },
});
