import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, renderHook, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../src/jobs/port";
import { Pane } from "../../src/taskpane/app";
import { paneJobs, servicesOf } from "../../src/taskpane/jobs";
import { paneJob } from "../../src/taskpane/jobs/job";
import { BUSY_SHOWN_AFTER_MS } from "../../src/taskpane/parts/busy-line";
import type { PaneServices } from "../../src/taskpane/services";
import { told, type Question } from "../../src/taskpane/state";
import { usePane } from "../../src/taskpane/use-pane";
import { paneText } from "../../src/text/pane/pane";
import { answering, fakeServices, later } from "./support";

interface CountServices {
  yearsSince: (year: number) => Promise<number>;
}

const TOO_LONG_AGO = 1900;
const question: Question = {
  about: "words",
  title: "Sure?",
  items: ["1849"],
  explanation: "",
  confirm: "Yes",
};

/** Made up: all that a new job is, in one object. */
const count = paneJob({
  job: "count",
  words: "show-sheet",
  services: ({ today }): CountServices => ({
    yearsSince: (year) => Promise.resolve(today().getFullYear() - year),
  }),
  run: async ({ yearsSince }: CountServices, { confirmed }, year: number) =>
    confirmed || year > TOO_LONG_AGO ? yearsSince(year) : null,
  ended: (state, years) => (years === null ? { ...state, question } : told(state, () => `${years} years`)),
});

const host = answering();
const text = paneText.da;

interface CountingProps {
  services: PaneServices & CountServices;
  year: number;
}

function Counting({ services, year }: CountingProps) {
  const { state, actions } = usePane(services, host);
  return (
    <FluentProvider theme={webLightTheme}>
      <Pane
        opening={answering().opening}
        {...{ state, actions, services, version: "1", text: paneText[state.language] }}
      />
      <button onClick={() => actions.run(count, year)}>Count</button>
    </FluentProvider>
  );
}

async function showCounting(yearsSince: CountServices["yearsSince"], year = 2009) {
  render(<Counting services={{ ...fakeServices(), yearsSince }} year={year} />);
  await screen.findByRole("heading", { level: 1 });
  return () => fireEvent.click(screen.getByRole("button", { name: "Count" }));
}

test("a job that stands in the register brings its services to the product", async () => {
  const port = () => {
    throw new Error("not needed");
  };
  const services = servicesOf([...paneJobs, count], { port, today: () => new Date("2018-06-01") });
  expect(await services.yearsSince(2009)).toBe(9);
  expect(typeof services.detect).toBe("function");
});

test("a job says what it does while it is at work, and what came of it", async () => {
  const answer = later<number>();
  const asked = jest.fn<Promise<number>, [number]>(() => answer.promise);
  const begin = await showCounting(asked);
  jest.useFakeTimers();
  begin();
  begin();
  act(() => jest.advanceTimersByTime(BUSY_SHOWN_AFTER_MS));
  expect(screen.getByRole("status")).toHaveTextContent(text.busy["show-sheet"]);
  jest.useRealTimers();
  await answer.resolve(7);
  expect(screen.getByRole("status")).toHaveTextContent("7 years");
  expect(screen.getByRole("status")).not.toHaveTextContent(text.busy["show-sheet"]);
  expect(asked.mock.calls).toEqual([[2009]]);
});

test("a job that fails says so in its own words, and is tried again as it was", async () => {
  const asked = jest
    .fn<Promise<number>, [number]>()
    .mockRejectedValueOnce(new WorkbookError("connection", ""))
    .mockResolvedValueOnce(2);
  const begin = await showCounting(asked);
  begin();
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(text.failed["show-sheet"]);
  fireEvent.click(within(alert).getByRole("button", { name: text.tryAgain }));
  expect(await screen.findByText("2 years")).toBeInTheDocument();
  expect(asked.mock.calls).toEqual([[2009], [2009]]);
});

test("a text that no cell holds is told with the cell it was meant for", async () => {
  const begin = await showCounting(
    jest.fn(() => Promise.reject(new WorkbookError("text-too-long", "Indikatorer!D17"))),
  );
  begin();
  expect(await screen.findByRole("alert")).toHaveTextContent("Indikatorer!D17");
});

test("a job that asks first runs again as it was, with the yes", async () => {
  const asked = jest.fn<Promise<number>, [number]>(() => Promise.resolve(169));
  const begin = await showCounting(asked, 1849);
  begin();
  const dialog = await screen.findByRole("alertdialog", { name: "Sure?" });
  expect(within(dialog).getByRole("listitem")).toHaveTextContent("1849");
  expect(asked).not.toHaveBeenCalled();
  fireEvent.click(within(dialog).getByRole("button", { name: "Yes" }));
  expect(await screen.findByText("169 years")).toBeInTheDocument();
  expect(asked.mock.calls).toEqual([[1849]]);
});

test("what can be done stays the same while the pane's state changes", async () => {
  const services = fakeServices();
  const { result } = renderHook(() => usePane(services, host));
  await waitFor(() => expect(result.current.state.workbook).not.toBeNull());
  const { actions, state } = result.current;
  act(() => actions.changeForm({ period: "2019" }));
  expect(result.current.state).not.toBe(state);
  expect(result.current.actions).toBe(actions);
});
