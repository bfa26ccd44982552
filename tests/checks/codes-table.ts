// The table of codes that the README prints, made from the list so that it cannot fall behind.
import { checksText } from "../../src/text/words/checks";
import { SEVERITY_OF } from "../../src/checks/severity";
import { CHECK_CODES } from "../../src/checks/types";

/** Markdown: code, severity, what it catches, and its title in Danish. */
export function codesTable(): string {
  const head = ["| Code | Severity | Catches | På dansk |", "| --- | --- | --- | --- |"];
  const rows = CHECK_CODES.map(
    (code) =>
      `| \`${code}\` | ${SEVERITY_OF[code]} | ${checksText.en.codes[code].catches} | ${checksText.da.codes[code].title} |`,
  );
  return [...head, ...rows].join("\n");
}
