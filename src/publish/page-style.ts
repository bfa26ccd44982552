// How the web page looks: on a telephone, on a screen, on paper and in grey.
import { COLORS, STATUS_COLORS } from "../sheets/plan";

/** @param primary the municipality's own colour; null: the product's */
export function pageStyle(primary: string | null): string {
  const lights = Object.entries(STATUS_COLORS)
    .map(([status, { fill, color }]) => `.light.${status}{background:${fill};color:${color}}`)
    .join("");
  return `${style(primary ?? COLORS.title)}${lights}${PAPER}`.replace(/\n\s*/g, "");
}

/** Groups by colour, by dash and by mark: any one of them is enough. */
const style = (primary: string) => `
*{box-sizing:border-box}
html{font:100%/1.5 "Segoe UI",system-ui,-apple-system,Roboto,Helvetica,Arial,sans-serif;color:${COLORS.ink};background:#fff}
body{overflow-wrap:break-word;hyphens:auto;margin:0 auto;max-width:72rem;padding:1rem 1.25rem 3rem}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
a{color:${primary}}
a:focus-visible,summary:focus-visible{outline:3px solid ${primary};outline-offset:2px}
header{border-bottom:4px solid ${primary};margin-bottom:1.5rem;padding-bottom:1rem}
.municipality{margin:0;font-weight:600;color:${COLORS.quiet}}
h1{margin:.1em 0 .2em;font-size:2rem;line-height:1.2;color:${primary}}
h2{margin:2.2rem 0 .4rem;font-size:1.35rem;line-height:1.3;color:${primary}}
.subtitle{margin:0 0 .5rem}
.banner{background:${COLORS.banner};color:${COLORS.warningInk};padding:.5rem .75rem;font-weight:600}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:.75rem 0 0}
.facts dt{font-size:.85rem;color:${COLORS.quiet}}
.facts dd{margin:0}
.wide{overflow-x:auto;position:relative}
table{border-collapse:collapse;width:100%}
th,td{padding:.45rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid ${COLORS.line};font-weight:400}
thead th{background:${primary};color:${COLORS.onHeader};font-weight:600;vertical-align:bottom}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.lines tbody th{min-width:16rem}
.lines tr:has(+.told)>*{border-bottom:0}
.told td{padding-top:0}
.told div{position:sticky;left:.6rem;max-width:min(56rem,calc(100vw - 3.7rem))}
.overview th a{font-weight:600}
.overview .area th{text-transform:uppercase}
.overview .area+tr th,.overview .area~tr:not(.area) th{padding-left:1.5rem}
.period,.sentence,.note{display:block}
.period{font-size:.85rem;color:${COLORS.quiet}}
.sentence{margin-top:.2rem}
.note{margin-top:.2rem;font-size:.875rem;color:${COLORS.quiet}}
.written{max-width:48rem;margin:.8rem 0}
.written p{margin:.2rem 0}
.whose{font-weight:600}
.remark{max-width:48rem}
.question{max-width:48rem;color:${COLORS.quiet}}
.light{display:inline-block;padding:.1rem .55rem;border:1px solid currentColor;border-radius:.25rem;white-space:nowrap}
.goal{margin:.2rem 0 .6rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));gap:1rem 1.5rem;margin-top:1rem}
figure{margin:0;break-inside:avoid}
figcaption{font-weight:600}
.chart{display:block;width:100%;height:auto}
.chart text{font-size:11px;fill:${COLORS.ink}}
.axis line{stroke:${COLORS.line}}
.group{stroke:${COLORS.title};fill:${COLORS.title};stroke-width:2}
.group-1{stroke:#A14A00;fill:#A14A00;stroke-dasharray:6 3}
.group-2{stroke:#2E6B34;fill:#2E6B34;stroke-dasharray:2 3}
.group-3{stroke:#5B3A8C;fill:#5B3A8C;stroke-dasharray:9 3 2 3}
.group circle,.group rect,.group path{stroke-dasharray:none}
.group polyline{fill:none}
.baseline line,.break line{stroke:${COLORS.quiet};stroke-dasharray:3 3}
.break line{stroke:${COLORS.ink};stroke-width:2;stroke-dasharray:none}
.target line{stroke:${COLORS.ink};stroke-dasharray:1 3;stroke-width:2}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.2rem 0;padding:0;list-style:none;font-size:.9rem}
.sample{vertical-align:middle}
details{font-size:.9rem;overflow-x:auto}
summary{cursor:pointer;min-height:1.5rem}
footer{margin-top:3rem;border-top:4px solid ${primary};font-size:.95rem}
.signs{padding:0;list-style:none}
`;

const PAPER = `
@media print{
@page{size:A4 landscape;margin:14mm}
html{font-size:9.5pt}
body{max-width:none;padding:0}
.skip,.data{display:none}
.wide{overflow:visible}
thead{display:table-header-group}
tr,.lines tbody,figure,.remark{break-inside:avoid}
.told div{max-width:none}
.period,.note,.facts dt,.key{font-size:9pt}
h2,.goal,.remark,.question,.whose,thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
section{break-inside:auto}
.charts{grid-template-columns:repeat(3,1fr)}
details{display:none}
a{color:inherit;text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
