import { withArticle } from "../../../src/text/said/definite";

test.each([
  ["Byråd", "Byrådet"],
  ["Kommunalbestyrelse", "Kommunalbestyrelsen"],
  ["Borgerrepræsentation", "Borgerrepræsentationen"],
  ["Socialudvalg", "Socialudvalget"],
  ["Socialudvalget", "Socialudvalget"],
  ["Udvalget for Fritid & Fællesskab", "Udvalget for Fritid & Fællesskab"],
])("%s is addressed as %s", (name, addressed) => {
  expect(withArticle(name)).toBe(addressed);
});
