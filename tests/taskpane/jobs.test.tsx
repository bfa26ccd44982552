import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { WorkbookError } from "../../src/jobs/port";
import { Pane } from "../../src/taskpane/app";
import { paneJobs, servicesOf } from "../../src/taskpane/jobs";
import { paneJob } from "../../src/taskpane/jobs/job";
import { BUSY_SHOWN_AFTER_MS } from "../../src/taskpane/parts/busy-line";
import type { PaneServices } from "../../src/taskpane/services";
import { told } from "../../src/taskpane/state";
import { usePane } from "../../src/taskpane/use-pane";
import { paneText } from "../../src/text/pane/pane";
import { answering, fakeServices, later } from "./support";

interface CountServices {
  yearsSince: (year: number) => Promise<number>;
}

/** Made up: all that a new job is, in one object. */
const count = paneJob({
  job: "count",
  words: "show-sheet",
  services: ({ today }): CountServices => ({
    yearsSince: (year) => Promise.resolve(today().getFullYear() - year),
  }),
  run: ({ yearsSince }: CountServices, _, year: number) => yearsSince(year),
  ended: (state, years) => told(state, () => `${years} years`),
});

const host = answering();
const text = paneText.da;

function Counting({ services }: { services: PaneServices & CountServices }) {
  const { state, actions } = usePane(services, host);
  return (
    <FluentProvider theme={webLightTheme}>
      <Pane {...{ state, actions, services, version: "1", text: paneText[state.language] }} />
      <button onClick={() => actions.run(count, 2009)}>Count</button>
    </FluentProvider>
  );
}

async function showCounting(yearsSince: CountServices["yearsSince"]) {
  render(<Counting services={{ ...fakeServices(), yearsSince }} />);
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
