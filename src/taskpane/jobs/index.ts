// The register of what the pane can do: the services of every job that stands here are part of the product.
import { saveCatalogue, updateCatalogue } from "./catalogue";
import { check } from "./check";
import { compute } from "./compute";
import { createForm, offerCatalogues, offerForm, readCatalogue } from "./create";
import { fillCells, readAgain, readFile, readPasted } from "./fill";
import { fix, undoFix } from "./fix";
import { askOpenQuestions, importFiles, readDeliveries, undoImport } from "./gather";
import { makeFollowUps } from "./follow-up";
import { goToCell, goToFinding, showSheet } from "./go-to";
import { giveBack, makeHearings, offerHearing, takeOver } from "./hearing";
import type { Front } from "./job";
import { look } from "./look";
import { approve, markReady } from "./ready";
import { offerPublishing, publishEdition } from "./publish";
import { beginRound, makeForms, offerNewRound, openForm } from "./round";
import { layTables, offerTables, showTables } from "./tables";
import { dropDraft, leaveTexts, offerTexts, refreshTexts, saveText } from "./texts";

export const paneJobs = [
  look,
  readCatalogue,
  offerCatalogues,
  offerForm,
  createForm,
  check,
  fix,
  undoFix,
  compute,
  markReady,
  approve,
  readFile,
  readPasted,
  readAgain,
  fillCells,
  readDeliveries,
  askOpenQuestions,
  importFiles,
  undoImport,
  offerNewRound,
  beginRound,
  makeForms,
  openForm,
  offerHearing,
  takeOver,
  giveBack,
  makeHearings,
  makeFollowUps,
  offerPublishing,
  publishEdition,
  offerTexts,
  refreshTexts,
  saveText,
  leaveTexts,
  dropDraft,
  updateCatalogue,
  saveCatalogue,
  goToFinding,
  goToCell,
  showSheet,
  showTables,
  offerTables,
  layTables,
] as const;

export type JobServices = ServicesOf<typeof paneJobs>;

/** All that the jobs bring, in one object. */
export function servicesOf<const Jobs extends readonly Bringing[]>(
  jobs: Jobs,
  front: Front,
): ServicesOf<Jobs> {
  return Object.assign({}, ...jobs.map(({ services }) => services(front))) as ServicesOf<Jobs>;
}

interface Bringing {
  services: (front: Front) => object;
}

export type ServicesOf<Jobs extends readonly Bringing[]> = Together<ReturnType<Jobs[number]["services"]>>;

/** Of this or that, this and that: what takes each of them takes only what is all of them. */
type Together<Each> = (Each extends unknown ? (each: Each) => void : never) extends (all: infer All) => void
  ? All
  : never;
