// What must not stay behind when somebody stops the program: it goes, and the program ends as it would have.

const STOPPED_BY = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** @returns stops watching */
export function removedWhenStopped(remove: () => void): () => void {
  const forget = (): void => {
    for (const signal of STOPPED_BY) process.removeListener(signal, stopped);
    process.removeListener("exit", remove);
  };
  const stopped = (signal: NodeJS.Signals): void => {
    forget();
    remove();
    process.kill(process.pid, signal);
  };
  for (const signal of STOPPED_BY) process.on(signal, stopped);
  process.on("exit", remove);
  return forget;
}
