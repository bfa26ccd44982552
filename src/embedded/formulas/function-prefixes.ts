// Newer functions carry a prefix in the file that nobody sees in Excel; without it Excel shows #NAME?.

/** A formula (without "=") as the file wants it. */
export function withPrefixes(formula: string): string {
  const parameters = lambdaParameters(formula);
  return outsideStrings(formula, (part) =>
    part
      .replace(/(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu, (name: string) => {
        const upper = name.toUpperCase();
        if (SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
        return NEW_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
      })
      .replace(/(?<![\p{L}\p{N}_.!'[])([\p{L}_][\p{L}\p{N}_]*)(?![\p{L}\p{N}_.(!'\]])/gu, (name: string) =>
        parameters.has(name.toLowerCase()) ? `_xlpm.${name}` : name,
      ),
  );
}

export function withoutPrefixes(formula: string): string {
  return formula.includes("_xl") ? formula.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, "") : formula;
}

/** Functions whose answer may fill neighbouring cells: the file marks such formulas. */
export function mayReturnArray(formula: string): boolean {
  return ARRAY_FUNCTIONS.test(formula.replace(/"(?:[^"]|"")*"/g, ""));
}

const ARRAY_FUNCTIONS =
  /(?<![\p{L}\p{N}_.])(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TRANSPOSE|VSTACK|HSTACK|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|TOROW|TOCOL|WRAPROWS|WRAPCOLS|EXPAND|TEXTSPLIT|BYROW|BYCOL|MAP|SCAN|MAKEARRAY)\(/iu;

/** Names given by LET and LAMBDA: first arguments of pairs, and all but the last. */
function lambdaParameters(formula: string): Set<string> {
  const names = new Set<string>();
  if (!/\b(?:LET|LAMBDA)\(/i.test(formula)) return names;
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  for (const match of bare.matchAll(/\b(LET|LAMBDA)\(/gi)) {
    const args = splitArguments(bare, match.index + match[0].length);
    const isLet = (match[1] ?? "").toUpperCase() === "LET";
    for (const [index, arg] of args.slice(0, -1).entries()) {
      if (!isLet || index % 2 === 0) names.add(arg.trim().toLowerCase());
    }
  }
  return names;
}

function splitArguments(text: string, from: number): string[] {
  const args: string[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "(" || letter === "{") depth += 1;
    else if ((letter === ")" || letter === "}") && depth > 0) depth -= 1;
    else if (letter === ")") {
      args.push(text.slice(start, at));
      break;
    } else if (letter === "," && depth === 0) {
      args.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return args;
}

function outsideStrings(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

const SHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

/** Functions added since Excel 2007, by [MS-XLSX] 2.2.2 "future functions". */
const NEW_FUNCTIONS = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
  CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING
  ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE
  FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST
  NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
  PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE
  SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER
  TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL
  WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
// In the list of the specification, but written bare by Excel since 2010.
for (const bare of ["NETWORKDAYS.INTL", "WORKDAY.INTL", "AGGREGATE", "ISO.CEILING", "ECMA.CEILING"])
  NEW_FUNCTIONS.delete(bare);
