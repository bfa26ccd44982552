// The order of the tests: those that take minutes first, so that the cores end together. Jest knows how long each took only where it
// has run before; on a new machine it goes by how long the files are to read.
const { default: Sequencer } = require("@jest/test-sequencer");

/** From the longest on; measured on two cores. */
const LONGEST = [
  "barometer/disclosure/editions",
  "jobs/interruptions",
  "barometer/disclosure/programme",
  "barometer/disclosure/audit",
  "excel/budget",
  "jobs/update-catalogue",
  "arrows",
  "taskpane/entry",
  "taskpane/texts",
  "cli/commands",
  "jobs/texts",
  "publish/editions",
  "sheets/catalogue/indicators",
].map((name) => new RegExp(`/tests/${name}\\.test\\.tsx?$`));

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const place = ({ path }) => {
      const at = LONGEST.findIndex((name) => name.test(path.replaceAll("\\", "/")));
      return at < 0 ? LONGEST.length : at;
    };
    return [...(await super.sort(tests))].sort((a, b) => place(a) - place(b));
  }
};
