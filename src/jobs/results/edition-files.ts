// The files of an edition: the page, the figures with their description, the political edition, letters and documents.
import { dataPackage } from "../../publish/data-package";
import { editionPlans } from "../../publish/edition-workbook";
import { publishedCsv } from "../../publish/figures-csv";
import { copiedOf, councilTable, type Copied } from "../../publish/paper/copied";
import type { Occasion } from "../../publish/paper/occasion";
import type { Paper } from "../../publish/paper/paper";
import { papersOf, type NamedPaper } from "../../publish/paper/papers";
import type { Publication } from "../../publish/publication";
import { webPage } from "../../publish/web-page";
import type { SheetPlan } from "../../sheets/plan";

/** Everything that is handed over together, before it is written. */
export interface Delivery {
  publication: Publication;
  occasion: Occasion;
  plans: SheetPlan[];
  papers: NamedPaper[];
  council: Paper;
  table: Copied;
}

export interface PublishedFile {
  name: string;
  content: Uint8Array;
  /** Of a letter. */
  addressee?: string;
}

export interface FileMakers {
  /** Makes a workbook of nothing but these sheets. */
  workbookOf: (plans: SheetPlan[]) => Promise<Uint8Array>;
  /** Makes a Word file; given by the host, so that it need not be there before something is published. */
  documentOf: (paper: Paper) => Promise<Uint8Array>;
}

export const PAGE = "index.html";
export const CSV = "figures.csv";
export const DESCRIPTION = "datapackage.json";
/** What lies beside the page. */
export const PAGE_LINKS = { csv: CSV, description: DESCRIPTION };

export function deliveryOf(publication: Publication, occasion: Occasion): Delivery {
  const council = councilTable(publication);
  return {
    ...{ publication, occasion, council, table: copiedOf(council) },
    plans: editionPlans(publication, occasion),
    papers: papersOf(publication, occasion),
  };
}

export async function filesOf(
  { publication, occasion, plans, papers }: Delivery,
  { workbookOf, documentOf }: FileMakers,
): Promise<PublishedFile[]> {
  const encoder = new TextEncoder();
  const files: PublishedFile[] = [
    {
      name: PAGE,
      content: encoder.encode(webPage(publication, occasion, PAGE_LINKS)),
    },
    { name: CSV, content: encoder.encode(publishedCsv(publication)) },
    { name: DESCRIPTION, content: encoder.encode(dataPackage(publication, CSV)) },
    { name: workbookName(publication), content: await workbookOf(plans) },
  ];
  for (const { file, addressee, paper } of papers)
    files.push({
      name: file,
      content: await documentOf(paper),
      ...(addressee === undefined ? {} : { addressee }),
    });
  return files;
}

/** `koebenhavn-2010_2010_udgave-2.xlsx`; Danish as the sheets' names are. */
export function workbookName({ catalogue, edition, number }: Publication): string {
  const period = edition.period?.replaceAll("/", "_");
  return [catalogue.id, ...(period === undefined ? [] : [period]), `udgave-${number}.xlsx`].join("_");
}
