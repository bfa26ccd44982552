import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Catalogue } from "../../src/barometer/catalogue";
import { WorkbookError } from "../../src/jobs/port";
import type { TemplateOutcome } from "../../src/jobs/form/template";
import type { OwnTemplate, TemplateRequest } from "../../src/taskpane/round-form";
import type { PaneServices } from "../../src/taskpane/services";
import type { WorkbookInfo } from "../../src/taskpane/workbook-info";
import { errorText } from "../../src/text/words/errors";
import { paneText } from "../../src/text/pane/pane";
import {
  answering,
  choiceOf,
  entryWorkbook,
  fakeServices,
  later,
  LANGUAGES,
  shippedChoices,
  showPane,
  workbook,
  openSecretariat,
} from "./support";

type Outcome = TemplateOutcome<{ workbook: WorkbookInfo }>;

const text = paneText.da;
const national = choiceOf("det-nationale-barometer").catalogue;
const ballerup = choiceOf("ballerup-2018").catalogue;

async function showForm(change: Partial<PaneServices> = {}, language: "da" | "en" = "da") {
  const pane = await showPane(fakeServices(change), answering(language));
  await pane.user.click(screen.getByRole("button", { name: paneText[language].empty.create }));
  return pane;
}

/** Services that remember what they were asked to create. */
function recording(outcome: Outcome = { outcome: "created", workbook: entryWorkbook() }) {
  const requests: TemplateRequest[] = [];
  const createTemplate = (request: TemplateRequest) => {
    requests.push(request);
    return Promise.resolve<Outcome>(
      request.replaceConfirmed ? { outcome: "created", workbook: entryWorkbook() } : outcome,
    );
  };
  return { requests, createTemplate };
}

const catalogueBox = () => screen.getByRole("combobox", { name: text.create.catalogue });
const periodBox = () => screen.getByRole("textbox", { name: text.create.period });
const submit = () => screen.getByRole("button", { name: text.create.submit });

function jsonFile(content: string): File {
  return new File([content], "katalog.json", { type: "application/json" });
}

describe.each(LANGUAGES)("in %s", (language) => {
  const words = paneText[language];

  test("a chosen catalogue, department and period become a form", async () => {
    const { requests, createTemplate } = recording();
    const { user } = await showForm({ createTemplate }, language);
    await user.selectOptions(
      screen.getByRole("combobox", { name: words.create.catalogue }),
      screen.getByRole("option", { name: ballerup.title }),
    );
    await user.selectOptions(
      screen.getByRole("combobox", { name: words.create.department }),
      ballerup.departments[1]!.name,
    );
    const period = screen.getByRole("textbox", { name: words.create.period });
    await user.clear(period);
    await user.type(period, " 2019 ");
    await user.click(screen.getByRole("button", { name: words.create.submit }));
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(words.entry.title);
    expect(requests).toEqual([
      {
        catalogue: { shipped: "ballerup-2018" },
        department: ballerup.departments[1]!.id,
        round: { id: "2019", title: "2019", period: "2019" },
        language: "da",
        replaceConfirmed: false,
      },
    ]);
    expect(within(screen.getByRole("main")).getByText(words.create.created)).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent(words.create.created);
  });

  test("a text that is no period is answered with what a period looks like, and nothing is created", async () => {
    const { requests, createTemplate } = recording();
    const { user } = await showForm({ createTemplate }, language);
    const period = screen.getByRole("textbox", { name: words.create.period });
    await user.clear(period);
    await user.type(period, "sidste år");
    await user.click(screen.getByRole("button", { name: words.create.submit }));
    expect(period).toHaveAccessibleDescription(
      expect.stringContaining(words.create.periodWrong("sidste år")) as string,
    );
    expect(period).toBeInvalid();
    expect(period).toHaveFocus();
    expect(requests).toEqual([]);
  });

  test("what would be replaced is named before it is", async () => {
    const { requests, createTemplate } = recording({
      outcome: "needs-confirmation",
      replaces: {
        sheets: ["Indberetning", "Vejledning"],
        figuresKept: 12,
        figuresLost: 1,
        editsLost: false,
        notesLost: false,
      },
    });
    const { user } = await showForm({ createTemplate }, language);
    await user.click(screen.getByRole("button", { name: words.create.submit }));
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog).toHaveAccessibleName(words.confirm.createTitle);
    expect(within(dialog).getByText("Vejledning")).toBeInTheDocument();
    expect(within(dialog).getByText(words.confirm.figuresKept(12))).toBeInTheDocument();
    expect(within(dialog).getByText(words.confirm.figuresLost(1))).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: words.confirm.replace }));
    await waitFor(() =>
      expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(words.entry.title),
    );
    expect(requests.map(({ replaceConfirmed }) => replaceConfirmed)).toEqual([false, true]);
  });
});

test("it says which columns of people's own go", async () => {
  const { createTemplate } = recording({
    outcome: "needs-confirmation",
    replaces: {
      sheets: ["Indberetning"],
      figuresKept: 3,
      figuresLost: 0,
      editsLost: false,
      notesLost: false,
      columnsLost: ["K", "M"],
    },
  });
  const { user } = await showForm({ createTemplate });
  await user.click(submit());
  const dialog = await screen.findByRole("alertdialog");
  expect(within(dialog).getByText(text.confirm.columnsLost("K, M"))).toBeInTheDocument();
});

test.each([true, false])("it says that notes go, where Excel cannot read them (%s)", async (notesLost) => {
  const { createTemplate } = recording({
    outcome: "needs-confirmation",
    replaces: { sheets: ["Indberetning"], figuresKept: 3, figuresLost: 0, editsLost: false, notesLost },
  });
  const { user } = await showForm({ createTemplate });
  await user.click(submit());
  const dialog = await screen.findByRole("alertdialog");
  expect(within(dialog).queryAllByText(text.confirm.notesLost)).toHaveLength(notesLost ? 1 : 0);
});

test("declining leaves everything as it was, and the form as it was filled in", async () => {
  const { requests, createTemplate } = recording({
    outcome: "needs-confirmation",
    replaces: {
      sheets: ["Indberetning"],
      figuresKept: 0,
      figuresLost: 3,
      editsLost: false,
      notesLost: false,
    },
  });
  const { user } = await showForm({ createTemplate });
  await user.clear(periodBox());
  await user.type(periodBox(), "2017");
  await user.click(submit());
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: text.cancel }));
  await waitFor(() => expect(periodBox()).toHaveValue("2017"));
  expect(requests).toHaveLength(1);
});

test("a hasty Enter in the question replaces nothing", async () => {
  const { requests, createTemplate } = recording({
    outcome: "needs-confirmation",
    replaces: {
      sheets: ["Indberetning"],
      figuresKept: 0,
      figuresLost: 3,
      editsLost: false,
      notesLost: false,
    },
  });
  const { user } = await showForm({ createTemplate });
  await user.click(submit());
  await screen.findByRole("alertdialog");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
  expect(requests).toHaveLength(1);
});

test("the period that the catalogue is meant for is proposed, and follows the catalogue", async () => {
  const { user } = await showForm();
  for (const { catalogue, suggestedPeriod } of shippedChoices) {
    await user.selectOptions(catalogueBox(), catalogue.title);
    expect(periodBox()).toHaveValue(suggestedPeriod);
  }
});

test("an empty period is asked for", async () => {
  const { user } = await showForm();
  await user.clear(periodBox());
  await user.tab();
  expect(screen.getByText(text.create.periodMissing)).toBeInTheDocument();
});

test("all departments in one form is the first choice", async () => {
  const { requests, createTemplate } = recording();
  const { user } = await showForm({ createTemplate });
  await user.selectOptions(catalogueBox(), ballerup.title);
  expect(screen.getByRole("combobox", { name: text.create.department })).toHaveDisplayValue(
    text.create.allDepartments,
  );
  await user.click(submit());
  await waitFor(() => expect(requests).toHaveLength(1));
  expect(requests[0]!.department).toBeNull();
});

test("a department of one catalogue is forgotten when another catalogue is chosen", async () => {
  const { requests, createTemplate } = recording();
  const { user } = await showForm({ createTemplate });
  await user.selectOptions(catalogueBox(), ballerup.title);
  await user.selectOptions(
    screen.getByRole("combobox", { name: text.create.department }),
    ballerup.departments[0]!.name,
  );
  await user.selectOptions(catalogueBox(), national.title);
  await user.click(submit());
  await waitFor(() => expect(requests).toHaveLength(1));
  expect(requests[0]).toMatchObject({ catalogue: { shipped: national.id }, department: null });
});

test("a catalogue with one department names it and asks for none", async () => {
  const { user } = await showForm();
  await user.selectOptions(catalogueBox(), national.title);
  expect(screen.getByText(national.departments[0]!.name)).toBeInTheDocument();
  expect(screen.queryByRole("combobox", { name: text.create.department })).not.toBeInTheDocument();
});

test("a catalogue without departments or indicators says so", async () => {
  const bare: Catalogue = { ...national, id: "tomt", title: "Tomt katalog", departments: [], indicators: [] };
  const { user } = await showForm({
    catalogues: () => Promise.resolve([{ catalogue: bare, shipped: true, suggestedPeriod: "2020" }]),
  });
  expect(screen.getByText(text.create.noDepartments)).toBeInTheDocument();
  expect(screen.getByText(text.create.noIndicators)).toBeInTheDocument();
  expect(user).toBeDefined();
});

test("one department is told its own number of indicators", async () => {
  const { user } = await showForm();
  await user.selectOptions(catalogueBox(), ballerup.title);
  const department = ballerup.departments.find(({ id }) =>
    ballerup.indicators.some(({ departments }) => departments.includes(id)),
  )!;
  const own = ballerup.indicators.filter(({ departments }) => departments.includes(department.id)).length;
  await user.selectOptions(screen.getByRole("combobox", { name: text.create.department }), department.name);
  expect(screen.getByText(text.create.whatHappensText(1, own))).toBeInTheDocument();
});

describe("a catalogue of one's own", () => {
  const own: Catalogue = { ...national, id: "eget", title: "Vores katalog" };
  const reads: PaneServices["readCatalogue"] = (content) =>
    Promise.resolve(
      content === "{}"
        ? { problems: ["Kataloget mangler en titel.", "Kataloget mangler indikatorer."] }
        : { choice: { catalogue: own, shipped: false, suggestedPeriod: "2025" } },
    );

  test("is chosen as soon as it is read, and goes whole to the job", async () => {
    const { requests, createTemplate } = recording();
    const { user } = await showForm({ readCatalogue: reads, createTemplate });
    await user.upload(screen.getByLabelText(text.create.fileLabel), jsonFile("{…}"));
    expect(
      await within(screen.getByRole("main")).findByText(text.create.fileLoaded(own.title)),
    ).toBeInTheDocument();
    expect(catalogueBox()).toHaveDisplayValue(text.create.ownCatalogueLabel(own.title));
    expect(periodBox()).toHaveValue("2025");
    await user.click(submit());
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0]!.catalogue).toEqual({ own });
  });

  test("with mistakes is not chosen; each mistake is a sentence, and the focus goes there", async () => {
    const { user } = await showForm({ readCatalogue: reads });
    await user.upload(screen.getByLabelText(text.create.fileLabel), jsonFile("{}"));
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText(text.create.fileProblemsTitle(2))).toBeInTheDocument();
    expect(within(alert).getByText("Kataloget mangler en titel.")).toBeInTheDocument();
    expect(alert).toHaveFocus();
    expect(within(catalogueBox()).getAllByRole("option")).toHaveLength(shippedChoices.length);
  });

  test("with a hundred mistakes shows the first and says how many more", async () => {
    const problems = Array.from({ length: 100 }, (_, index) => `Fejl nummer ${index + 1}.`);
    const { user } = await showForm({ readCatalogue: () => Promise.resolve({ problems }) });
    await user.upload(screen.getByLabelText(text.create.fileLabel), jsonFile("{}"));
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText(text.create.fileProblemsMore(80))).toBeInTheDocument();
  });

  test("read twice stands there once", async () => {
    const { user } = await showForm({ readCatalogue: reads });
    await user.upload(screen.getByLabelText(text.create.fileLabel), jsonFile("a"));
    await within(screen.getByRole("main")).findByText(text.create.fileLoaded(own.title));
    await user.upload(screen.getByLabelText(text.create.fileLabel), jsonFile("b"));
    await within(screen.getByRole("main")).findByText(text.create.fileLoaded(own.title));
    expect(within(catalogueBox()).getAllByRole("option")).toHaveLength(shippedChoices.length + 1);
  });

  test("that is far too large is refused unread", async () => {
    const readCatalogue = jest.fn(reads);
    const { user } = await showForm({ readCatalogue });
    const file = jsonFile("{}");
    Object.defineProperty(file, "size", { value: 5_000_001 });
    await user.upload(screen.getByLabelText(text.create.fileLabel), file);
    expect(await screen.findByText(text.create.fileTooLarge)).toBeInTheDocument();
    expect(readCatalogue).not.toHaveBeenCalled();
  });
});

test("a second click while the form is being made makes no second form", async () => {
  const answer = later<Outcome>();
  const createTemplate = jest.fn(() => answer.promise);
  const { user } = await showForm({ createTemplate });
  await user.click(submit());
  await user.click(submit());
  fireEvent.submit(submit().closest("form")!);
  expect(submit()).toHaveAttribute("aria-disabled", "true");
  await answer.resolve({ outcome: "created", workbook: entryWorkbook() });
  expect(createTemplate).toHaveBeenCalledTimes(1);
});

test("a failure keeps the form as it was filled in, and trying again repeats it", async () => {
  const createTemplate = jest
    .fn<Promise<Outcome>, []>()
    .mockRejectedValueOnce(new WorkbookError("read-only", ""))
    .mockResolvedValueOnce({ outcome: "created", workbook: entryWorkbook() });
  const { user } = await showForm({ createTemplate });
  await user.clear(periodBox());
  await user.type(periodBox(), "2016");
  await user.click(submit());
  expect(await screen.findByText(errorText.da["read-only"].title)).toBeInTheDocument();
  expect(screen.getByText(text.failed.create)).toBeInTheDocument();
  expect(periodBox()).toHaveValue("2016");
  await user.click(screen.getByRole("button", { name: text.tryAgain }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.entry.title));
});

test("where the workbook has become another one, the pane shows what it is now", async () => {
  const workbooks = [workbook(), workbook({ kind: "foreign", trouble: "damaged" })];
  const { user } = await showForm({
    detect: () => Promise.resolve(workbooks.shift()!),
    createTemplate: () => Promise.resolve({ outcome: "refused", kind: "damaged" }),
  });
  await user.click(submit());
  expect(await screen.findByText(text.damaged.advice)).toBeInTheDocument();
});

test("back leads to the first screen, with the focus on its heading", async () => {
  const { user } = await showForm();
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: text.back }));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(text.empty.title);
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});

describe.each(LANGUAGES)("in %s what more a round can say", (language) => {
  const words = paneText[language].create;

  test("is folded away, and goes along when given", async () => {
    const { requests, createTemplate } = recording({ outcome: "created", workbook: entryWorkbook() });
    const { user } = await showForm({ createTemplate }, language);
    await user.selectOptions(screen.getByRole("combobox", { name: words.catalogue }), "Ballerup 2018");
    expect(screen.queryByLabelText(words.deadline)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: words.moreDetails }));
    await user.type(screen.getByRole("textbox", { name: words.roundTitle }), "Forårsrunden");
    fireEvent.change(screen.getByLabelText(words.deadline), { target: { value: "2019-03-01" } });
    await user.type(screen.getByRole("textbox", { name: words.contact }), "Test, 12 34");
    await user.type(screen.getByRole("textbox", { name: words.caseNumber }), "19/1");
    await user.click(screen.getByRole("button", { name: words.due(10, 10) }));
    const group = screen.getByRole("group", { name: words.dueLabel });
    const [first, ...others] = within(group).getAllByRole("checkbox");
    await user.click(first!);
    expect(screen.getByRole("button", { name: words.due(9, 10) })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: words.submit }));
    await screen.findByRole("heading", { level: 1, name: paneText[language].entry.title });
    const ids = choiceOf("ballerup-2018").catalogue.indicators.map(({ id }) => id);
    expect(others).toHaveLength(9);
    expect(requests.map(({ round }) => round)).toEqual([
      {
        id: "2018",
        title: "Forårsrunden",
        period: "2018",
        due: ids.slice(1),
        deadline: "2019-03-01",
        contact: "Test, 12 34",
        caseNumber: "19/1",
      },
    ]);
  });

  test("must leave at least one indicator due", async () => {
    const { requests, createTemplate } = recording({ outcome: "created", workbook: entryWorkbook() });
    const { user } = await showForm({ createTemplate }, language);
    await user.click(screen.getByRole("button", { name: words.due(8, 8) }));
    await user.click(screen.getByRole("button", { name: words.dueNone }));
    expect(screen.getByRole("alert")).toHaveTextContent(words.dueMissing);
    await user.click(screen.getByRole("button", { name: words.submit }));
    expect(requests).toEqual([]);
  });
});

describe("from a workbook that has a form", () => {
  const own: OwnTemplate = {
    catalogue: { ...ballerup, title: "Ballerup, rettet" },
    round: { id: "2018", title: "Efteråret", period: "2018", deadline: "2018-11-01", due: ["igu-forløb"] },
    language: "da",
    department: "c-hro",
  };
  const inEntry = async (change: Partial<PaneServices> = {}) => {
    const pane = await showPane(
      fakeServices({
        detect: () => Promise.resolve(entryWorkbook()),
        ownTemplate: () => Promise.resolve(own),
        ...change,
      }),
    );
    await openSecretariat(pane.user);
    return pane;
  };

  test("the next one begins with its catalogue, department, round and language", async () => {
    const { requests, createTemplate } = recording();
    const { user } = await inEntry({ createTemplate });
    await user.click(screen.getByRole("button", { name: text.entry.another }));
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(text.create.title);
    expect(catalogueBox()).toHaveDisplayValue("Ballerup, rettet (i denne projektmappe)");
    await user.selectOptions(screen.getByRole("combobox", { name: text.create.language }), "Engelsk");
    await user.click(submit());
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0]).toEqual({
      catalogue: { own: own.catalogue },
      department: "c-hro",
      round: {
        id: "2018",
        title: "Efteråret",
        period: "2018",
        deadline: "2018-11-01",
        due: ["igu-forløb"],
      },
      language: "en",
      replaceConfirmed: false,
    });
  });

  test("its catalogue is offered once, and no longer when another form has been made", async () => {
    const { user } = await inEntry();
    const another = () => user.click(screen.getByRole("button", { name: text.entry.another }));
    await another();
    await user.click(await screen.findByRole("button", { name: text.back }));
    await another();
    await screen.findByRole("combobox", { name: text.create.catalogue });
    expect(within(catalogueBox()).getAllByRole("option")).toHaveLength(shippedChoices.length + 1);
    await user.click(submit());
    await screen.findByRole("heading", { level: 1, name: text.entry.title });
    await user.click(screen.getByRole("button", { name: text.entry.another }));
    await screen.findByRole("combobox", { name: text.create.catalogue });
    expect(within(catalogueBox()).getAllByRole("option")).toHaveLength(shippedChoices.length + 1);
  });

  test("a workbook whose form cannot be read offers the shipped catalogues", async () => {
    const { user } = await inEntry({ ownTemplate: () => Promise.resolve(null) });
    await user.click(screen.getByRole("button", { name: text.entry.another }));
    await screen.findByRole("combobox", { name: text.create.catalogue });
    expect(within(catalogueBox()).getAllByRole("option")).toHaveLength(shippedChoices.length);
  });
});

test("a personal number in the round is answered at its field, and no form is made with it", async () => {
  const { requests, createTemplate } = recording();
  const { user } = await showForm({ createTemplate });
  await user.click(screen.getByRole("button", { name: text.create.moreDetails }));
  await user.type(screen.getByRole("textbox", { name: text.create.contact }), "Åse, 010190-1234");
  expect(screen.getByText(text.create.personalNumber)).toBeInTheDocument();
  await user.click(submit());
  expect(requests).toEqual([]);
});
