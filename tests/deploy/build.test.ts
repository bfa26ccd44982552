// `npm run build` refuses what Office could not load, with a sentence, before anything is built.
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "../..");

function build(address: string, ...flags: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ["src/deploy/build.mjs", ...flags], {
    cwd: root,
    env: { ...process.env, BAROMETER_URL: address },
    encoding: "utf8",
  });
  return { status, stderr };
}

test.each([
  ["without an address", "", /BAROMETER_URL=https:/],
  ["with an address that is not https", "http://barometer.example.dk", /https alone/],
  ["with something that is no address", "barometer", /https alone/],
  ["with a query behind the address", "https://barometer.example.dk/?a=1", /address of a folder/],
])("%s nothing is built", (_, address, sentence) => {
  const { status, stderr } = build(address);
  expect(stderr).toMatch(sentence);
  expect(status).toBe(2);
});

test("a flag that is not known is named", () => {
  expect(build("https://barometer.example.dk", "--devv").stderr).toContain("--devv");
});
