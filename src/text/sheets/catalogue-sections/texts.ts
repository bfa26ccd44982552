// What is said here, in every language.
import type { Catalogue } from "../../../barometer/catalogue";
import type { AskedText } from "../../../barometer/text-kinds";
import type { AboutKey, FieldOf, ListSection, Section } from "../../../sheets/catalogue";

export interface Texts {
  /** Before the number of the row. */
  below: string;
  number: string;
  sections: Record<Section, string>;
  about: Record<AboutKey, string>;
  fields: { [Of in ListSection]: Record<FieldOf<Of>, string> };
  /** Where a text is asked for, behind what it is. */
  per: Record<AskedText["per"], string>;
  role: Record<Catalogue["groups"][number]["role"], string>;
  judgedAgainst: Record<Catalogue["judgedAgainst"], string>;
  aggregation: Record<Catalogue["aggregation"], string>;
  help: {
    entry: string;
    order: string;
    about: Record<AboutKey, string>;
    nameByCitizenship: string;
    role: string;
    fixed: string;
    short: string;
    committees: (names: string) => string;
    area: string;
    allCommittees: string;
    lead: string;
    question: string;
    departments: (names: string) => string;
    themeKind: (kinds: string) => string;
  };
}
