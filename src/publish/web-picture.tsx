// The picture of an indicator on the web page, with its key and its figures as a table.
import { breaksOf, type Development } from "../barometer/development";
import { TARGET_GROUP } from "../barometer/figure";
import { groupName } from "../barometer/names";
import { lineName, unitOf, type ResultLine } from "../sheets/results";
import { formatExact } from "../text/said/numbers";
import { periodLabel } from "../text/said/periods";
import { resultsText } from "../text/sheets/results";
import { Chart, Sample } from "./chart";
import type { PageParts } from "./web-parts";
import { cellText } from "./words";

export function Picture({
  one,
  development,
  index,
  texts,
  publication,
}: PageParts & { one: ResultLine; development: Development }) {
  const { catalogue, language } = publication;
  const { line, indicator } = one;
  const name = lineName(one);
  const unit = unitOf(indicator, language);
  // The target group's name is long, and stands at the top.
  const named = (group: string) =>
    group === TARGET_GROUP
      ? texts.columns.value
      : (groupName(group, catalogue, { basis: line.facts.basis }) ?? group);
  const { target } = line.facts;
  const criterion =
    target === null ? "" : `${formatExact(target.value, language)}${unit === "" ? "" : ` ${unit}`}`;
  return (
    <figure>
      <figcaption>
        {name}
        {unit !== "" && ` (${unit})`}
      </figcaption>
      <Chart
        {...{ line, development, language }}
        breaks={breaksOf(line, indicator, index)}
        words={{
          label: texts.chartOf(name),
          baseline: resultsText[language].reference[line.facts.referenceKind ?? "baseline"],
          target: texts.target(criterion),
          break: texts.break,
        }}
      />
      <ul className="key">
        {development.series.map(({ group }, place) => (
          <li key={group}>
            <Sample place={place} /> {named(group)}
          </li>
        ))}
      </ul>
      <details>
        <summary>
          {texts.seeFigures}
          <span className="unseen">: {name}</span>
        </summary>
        <table>
          <caption className="unseen">{texts.figuresOf(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.period}</th>
              {development.series.map(({ group }) => (
                <th scope="col" className="number" key={group}>
                  {named(group)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {development.periods.map((period, row) => (
              <tr key={period}>
                <th scope="row">{periodLabel(period, language)}</th>
                {development.series.map(({ group, cells }) => (
                  <td className="number" key={group}>
                    {cellText(cells[row] ?? null, line, language) ?? texts.none}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
