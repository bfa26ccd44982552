// Tabeller: what is chosen there is what the tables are laid by, and the workbook's own choice stands there when one comes back.
import { screen } from "@testing-library/react";
import { PLAIN_TABLES, type TableChoice } from "../../src/barometer/table-choice";
import type { PaneServices } from "../../src/taskpane/services";
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane/pane";
import { tablesPaneText } from "../../src/text/pane/tables";
import { answering, entryWorkbook, fakeServices, showPane, summary, violations } from "./support";

const words = tablesPaneText.da;
const text = paneText.da;
const barometer = () => Promise.resolve(entryWorkbook({ kind: "barometer" }));
const sheets = ["Byråd", "Overblik", "Socialudvalget"];

async function come(change: Partial<PaneServices> = {}, language: Language = "da") {
  const pane = await showPane(fakeServices({ detect: barometer, ...change }), answering(language));
  await pane.user.click(await screen.findByRole("button", { name: paneText[language].barometer.tables }));
  await screen.findByRole("heading", { name: tablesPaneText[language].title });
  return pane;
}

/** The tables as the workbook would remember them. */
function remembering(choice: TableChoice) {
  let now = choice;
  const compute = jest.fn(({ tables }: { tables?: TableChoice }) => {
    now = tables ?? now;
    return Promise.resolve({ outcome: "computed" as const, summary: summary() });
  });
  return { compute, offerTables: () => Promise.resolve({ choice: now, sheets }) };
}

test("the tables are laid as they are chosen, and the pane stays where it was chosen", async () => {
  const services = remembering(PLAIN_TABLES);
  const { user } = await come(services);
  await user.selectOptions(screen.getByLabelText(words.order), words.orders.worst);
  await user.selectOptions(screen.getByLabelText(words.only), words.selections.changed);
  await user.click(screen.getByLabelText(words.departments));
  await user.click(screen.getByRole("button", { name: words.submit }));
  expect(await screen.findByText(words.made)).toBeInTheDocument();
  expect(services.compute.mock.calls[0]?.[0].tables).toEqual({
    order: "worst",
    only: "changed",
    departments: true,
  });
  expect(screen.getByLabelText(words.order)).toHaveValue("worst");
  expect(screen.getByLabelText(words.departments)).toBeChecked();
});

test("what the workbook remembers stands there", async () => {
  await come(remembering({ order: "worst", only: "changed", departments: true }));
  expect(screen.getByLabelText(words.order)).toHaveValue("worst");
  expect(screen.getByLabelText(words.only)).toHaveValue("changed");
});

test("each sheet can be gone to", async () => {
  const showSheet = jest.fn(() => Promise.resolve());
  const { user } = await come({ ...remembering(PLAIN_TABLES), showSheet });
  await user.click(screen.getByRole("button", { name: "Socialudvalget" }));
  expect(showSheet).toHaveBeenCalledWith("Socialudvalget");
});

test("where nothing has been computed it says what to do first", async () => {
  await come({ offerTables: () => Promise.resolve(null) });
  expect(screen.getByText(words.notHere)).toBeInTheDocument();
});

test("the ribbon's Tabeller opens it beside the council's table", async () => {
  await showPane(fakeServices({ detect: barometer }), { ...answering(), verb: "tables" });
  expect(await screen.findByRole("heading", { name: words.title })).toBeInTheDocument();
  expect(screen.getByText(text.results.shown("Byråd"))).toBeInTheDocument();
});

test.each(["da", "en"] as const)("it can be used without seeing it (%s)", async (language) => {
  await come(remembering(PLAIN_TABLES), language);
  expect(await violations()).toEqual([]);
});
