// Between Microsoft's client and the workbook: one session per workbook, requests in, events out, traffic counted.
import { execute, onlyReleases, type ClientRequest, type ClientResponse } from "./executor";
import { verdictOn, type Verdict } from "./disturbances";
import type { Host } from "./objects/type";
import type { Refusal, RequestHook, Traffic } from "../types";

/** The parts of Microsoft's client that the embedded workbook leans on; undocumented, seen in 1.1.110. */
export interface Client {
  Excel: {
    run<T>(session: object, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  } & Record<string, unknown>;
  OfficeExtension: {
    SessionBase: (new () => object) & { _overrideSession?: object };
    GenericEventRegistration: {
      getGenericEventRegistration(controlId: string): { _handleRichApiMessage(message: EventMessage): void };
    };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  };
}

export interface EventMessage {
  entries: { messageCategory: number; messageType: number; targetId: string; message: string }[];
}

export interface Session {
  run<T>(client: Client, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Every `Excel.run` of this client goes to this workbook from now on; returns how to stop. */
  serve(client: Client): () => void;
  send(message: EventMessage): void;
  traffic(): Traffic;
  resetTraffic(): void;
  intercept(hook: RequestHook | null): void;
}

interface ExecutorResponse {
  ErrorCode: string;
  ErrorMessage: string;
  Headers: Record<string, string>;
  Body: ClientResponse | null;
}

/** The client's own code for a request that never came back. */
const CONNECTION_FAILURE = "ConnectionFailure";
const CONTROL_HEADER = "X-OfficeControlId";

let sessions = 0;

/** `open` is called before each request, `settle` after it, whether it failed or not. */
export function createSession(
  host: Host,
  { open, settle }: { open: () => void; settle: () => void },
): Session {
  sessions += 1;
  // Clients keep event handlers by this id: two workbooks over one client must not hear each other.
  const controlId = `workbook-${sessions}`;
  const counted: Traffic = { syncs: 0, requestBytes: 0, responseBytes: 0 };
  let hook: RequestHook | null = null;
  let requests = 0;
  /** Asked for in a time of trouble, and still to be done. */
  let late: ClientRequest[] = [];
  const listeners = new Map<Client, Set<string>>();
  const bridges = new Map<Client, object>();

  const answer = async (request: ClientRequest): Promise<ExecutorResponse> => {
    const body = JSON.stringify(request);
    const bytes = byteLength(body);
    const counts = !onlyReleases(request);
    if (counts) {
      counted.syncs += 1;
      counted.requestBytes += bytes;
    }
    // As over a network: nothing happens before the caller has gone on.
    await Promise.resolve();
    const verdict: Verdict =
      bytes > MOST_BYTES
        ? {
            kind: "refused",
            code: "RequestPayloadSizeLimitExceeded",
            message: "The request is larger than 5 MB",
          }
        : // In Excel nobody waits for these; a client that is given a session does.
          verdictOn(counts ? host.disturbance : null, bytes);
    if (verdict.kind === "refused") return turnedAway(verdict.code, verdict.message);
    if (verdict.kind === "late") late.push(structuredClone(request));
    if (verdict.kind === "never" || verdict.kind === "late") return new Promise(() => undefined);
    try {
      const cut = verdict.kind === "cut" ? verdict.after : hook?.(requests, body);
      if (typeof cut === "number") {
        open();
        execute(upTo(request, cut), host);
        settle();
        return lost(`after ${cut} actions`);
      }
      if (cut !== undefined) {
        open();
        const done = execute(upTo(request, cut.after), host);
        settle();
        return refused(done, cut);
      }
    } catch (error) {
      return lost(error instanceof Error ? error.message : String(error));
    } finally {
      requests += 1;
    }
    open();
    const response = JSON.stringify(execute(request, host));
    if (counts) counted.responseBytes += byteLength(response);
    settle();
    doLate();
    return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: JSON.parse(response) as ClientResponse };
  };

  const doLate = (): void => {
    const waiting = late;
    late = [];
    for (const request of waiting) {
      open();
      execute(request, host);
      settle();
    }
  };

  const bridge = (client: Client): object => {
    let made = bridges.get(client);
    host.knows = (type, member) => {
      const known = client.Excel[type] as { prototype?: object } | undefined;
      return known?.prototype === undefined || member in known.prototype;
    };
    if (!made) {
      const { SessionBase, GenericEventRegistration } = client.OfficeExtension;
      client.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
      made = Object.assign(new SessionBase(), {
        _createRequestExecutorOrNull: () => ({
          executeAsync: (_data: unknown, _flags: number, message: { Body: ClientRequest | string }) =>
            answer(
              typeof message.Body === "string" ? (JSON.parse(message.Body) as ClientRequest) : message.Body,
            ),
        }),
        getEventRegistration: (id: string) => GenericEventRegistration.getGenericEventRegistration(id),
      });
      bridges.set(client, made);
    }
    return made;
  };

  const listen = (client: Client, id: string): void => {
    const ids = listeners.get(client) ?? new Set<string>();
    listeners.set(client, ids.add(id));
  };

  return {
    run(client, batch) {
      listen(client, controlId);
      return client.Excel.run(bridge(client), (context) => {
        (context as unknown as { m_customRequestHeaders: Record<string, string> }).m_customRequestHeaders[
          CONTROL_HEADER
        ] = controlId;
        return batch(context);
      });
    },
    serve(client) {
      listen(client, "");
      const mine = bridge(client);
      client.OfficeExtension.SessionBase._overrideSession = mine;
      return () => {
        listeners.get(client)?.delete("");
        if (client.OfficeExtension.SessionBase._overrideSession === mine) {
          delete client.OfficeExtension.SessionBase._overrideSession;
        }
      };
    },
    send(message) {
      for (const [client, ids] of listeners) {
        for (const id of ids) {
          // The client writes into what it is given: each gets its own.
          client.OfficeExtension.GenericEventRegistration.getGenericEventRegistration(
            id,
          )._handleRichApiMessage(structuredClone(message));
        }
      }
    },
    traffic: () => ({ ...counted }),
    resetTraffic() {
      counted.syncs = 0;
      counted.requestBytes = 0;
      counted.responseBytes = 0;
    },
    intercept(next) {
      hook = next;
      requests = 0;
    },
  };
}

/** Excel on the web takes and gives no more than this at once. */
const MOST_BYTES = 5_000_000;

function turnedAway(code: string, message: string): ExecutorResponse {
  return { ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
}

function lost(message: string): ExecutorResponse {
  return turnedAway(CONNECTION_FAILURE, message);
}

function upTo(request: ClientRequest, actions: number): ClientRequest {
  return { ...request, Actions: request.Actions.slice(0, actions) };
}

function refused({ Results }: ClientResponse, { code, location = "", after }: Refusal): ExecutorResponse {
  const Error = { Code: code, Message: "Refused", Location: location, ActionIndex: after };
  return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: { Results, Error } };
}

/** UTF-8, without building the bytes. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) bytes += code > 0x7ff ? (code >= 0xd800 && code <= 0xdfff ? 1 : 2) : 1;
  }
  return bytes;
}
