// `check`: the findings of filled workbooks. Nothing is written into them.
import { notOurs } from "../../checks";
import type { HearingFinding } from "../../checks/hearing";
import type { Finding } from "../../checks/types";
import { checkWorkbook, type CheckedWorkbook } from "../../jobs/form/check";
import { entryIn, ENTRY_REQUESTS } from "../../jobs/form/entry-workbook";
import { findingSentence, severityLabel } from "../../text/words/checks";
import { hearingSentence } from "../../text/words/hearing";
import { EXIT, highest, Stop, type ExitCode } from "../exit";
import { readBytes } from "../files";
import { fileCounter, givenFiles, givenTexts } from "../given-files";
import { jsonText, withoutPersons } from "../terminal";
import { findingsInParts } from "../../jobs/gather/delivery";
import { placeOf, whyUnread, type Unread, type Work } from "../work";
import { readSaved } from "../workbooks";

interface CheckedFile {
  file: string;
  kind: CheckedWorkbook["kind"];
  findings: Finding[];
  ofHearing: HearingFinding[];
}

export async function check(work: Work): Promise<ExitCode> {
  const { yes, terminal } = work;
  const files = givenFiles(work);
  const count = fileCounter(work, files.length);
  const checked: CheckedFile[] = [];
  let exit: ExitCode = EXIT.done;
  for (const file of files) {
    try {
      const one = await checkFile(work, file);
      checked.push(one);
      const hasErrors = [...one.findings, ...one.ofHearing].some(({ severity }) => severity === "error");
      if (hasErrors) exit = highest(exit, EXIT.inputHasErrors);
      if (!yes.has("json")) terminal.print(withoutPersons(inWords(work, one)));
    } catch (error) {
      const { sentence, exit: own } =
        error instanceof Stop ? error : told(work, file, whyUnread(work, error));
      terminal.tell(sentence);
      exit = highest(exit, own);
    }
    count();
  }
  if (yes.has("json")) terminal.print(jsonText(inJson(work, checked)));
  return exit;
}

function told({ texts }: Work, file: string, { sentence, exit }: Unread): Unread {
  return { sentence: texts.files.problem(file, sentence), exit };
}

async function checkFile(work: Work, file: string): Promise<CheckedFile> {
  const bytes = await readBytes(placeOf(work, file), file, givenTexts(work));
  const read = await readSaved(file, bytes, ENTRY_REQUESTS);
  if ("notOurs" in read) return { file, kind: "unknown", findings: [notOurs(read.notOurs)], ofHearing: [] };
  const { seen } = read;
  const { kind, findings, ofHearing } = checkWorkbook({ seen, entry: entryIn(seen) });
  return { file, kind, findings: [...findingsInParts(read), ...findings], ofHearing };
}

/** src/cli/README.md, check --json. */
function inJson({ language }: Work, files: readonly CheckedFile[]) {
  return {
    files: files.map(({ file, kind, findings, ofHearing }) => ({
      file,
      kind,
      findings: [
        ...findings.map((finding) => {
          const { code, severity, sheet, cell, indicator, group, category, fix } = finding;
          const message = findingSentence(finding, language);
          return {
            code,
            severity,
            sheet,
            cell,
            indicator,
            group,
            category,
            message,
            ...(fix ? { fix } : {}),
          };
        }),
        ...ofHearing.map((finding) => {
          const { code, severity, sheet, cell, indicator } = finding;
          const message = hearingSentence(finding, language);
          return { code, severity, sheet, cell, indicator, group: null, category: null, message };
        }),
      ],
    })),
  };
}

function inWords({ language, texts }: Work, { file, kind, findings, ofHearing }: CheckedFile): string {
  const all = [
    ...findings.map((finding) => ({ ...finding, said: findingSentence(finding, language) })),
    ...ofHearing.map((finding) => ({ ...finding, said: hearingSentence(finding, language) })),
  ];
  const errors = all.filter(({ severity }) => severity === "error").length;
  const nothingToCheck = kind === "barometer" ? texts.check.barometer : texts.check.nothing;
  const summary = all.length === 0 ? nothingToCheck : texts.check.counts(errors, all.length - errors);
  const lines = all.map(({ sheet, cell, severity, said }) => {
    const place = [sheet, cell].filter((part) => part !== null).join("!");
    return `  ${severityLabel(severity, language)}${place === "" ? "" : ` ${place}`}: ${said}`;
  });
  return `${[texts.files.problem(file, summary), ...lines].join("\n")}\n`;
}
