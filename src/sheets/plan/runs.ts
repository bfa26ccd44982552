// Neighbouring rows that want the same thing become one run: what a request costs grows with the runs, not with the rows.

export interface Run<T> {
  row: number;
  rows: number;
  value: T;
}

/** Runs of equal values from `first` on; rows whose value is null are left out. Values are compared with `===`. */
export function runsOf<T extends string | number | boolean>(
  values: readonly (T | null)[],
  first = 0,
): Run<T>[] {
  const runs: Run<T>[] = [];
  let current: Run<T> | null = null;
  values.forEach((value, index) => {
    if (value !== null && current?.value === value) {
      current.rows += 1;
      return;
    }
    current = value === null ? null : { row: first + index, rows: 1, value };
    if (current) runs.push(current);
  });
  return runs;
}
