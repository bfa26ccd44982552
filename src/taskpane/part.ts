// Parts of the pane that are fetched when something needs them. A part that cannot be fetched is no end of anything: the
// sentence says so, nothing has been touched, and the next attempt asks for it again.
import { WorkbookError } from "../jobs/port";

export async function part<Part>(fetch: () => Promise<Part>): Promise<Part> {
  try {
    return await fetch();
  } catch (cause) {
    throw new WorkbookError("part-missing", cause instanceof Error ? cause.message : String(cause));
  }
}
