// The order of the tests of files: as jest has it, but what looks at every saved workbook comes when all are saved.
const { default: Sequencer } = require("@jest/test-sequencer");

module.exports = class EverySavedLast extends Sequencer {
  async sort(tests) {
    const isLast = ({ path }) => path.endsWith("every-saved.test.ts");
    const sorted = await super.sort(tests);
    return [...sorted.filter((test) => !isLast(test)), ...sorted.filter(isLast)];
  }
};
