// What the file of a department's or a hearing party's form is called.

/** `ballerup-2018_c-arb_2017-10_2018-09.xlsx`: a slash in a period would be a folder. Null: for everyone. */
export function formFileName(catalogue: string, recipient: string | null, period: string): string {
  return [catalogue, ...(recipient === null ? [] : [recipient]), `${period.replaceAll("/", "_")}.xlsx`].join(
    "_",
  );
}

/** Beside the department's entry form, so that neither replaces the other. */
export function followUpFileName(catalogue: string, department: string | null, period: string): string {
  return formFileName(`${catalogue}_opfoelgning`, department, period);
}
