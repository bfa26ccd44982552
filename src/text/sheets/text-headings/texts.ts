// What is said here, in every language.

/** The headings that both the form's sheet and the gathered one have. */
interface CommonHeadings {
  place: string;
  kind: string;
  period: string;
  text: string;
  length: string;
  whom: string;
  when: string;
  how: string;
  author: string;
  kindId: string;
  level: string;
  placeId: string;
  number: string;
}

export interface FormHeadings extends CommonHeadings {
  wanted: string;
  standing: string;
}

export interface GatheredHeadings extends CommonHeadings {
  edited: string;
  draft: string;
  marks: string;
  department: string;
  departmentName: string;
  file: string;
  cell: string;
  importedAt: string;
}

export interface Texts {
  form: FormHeadings;
  gathered: GatheredHeadings;
}
