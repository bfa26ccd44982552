// What headers.cjs offers, for the tests: the build runs it as it stands.
interface HeaderOptions {
  ownOffice?: boolean;
}

export const FRAMED_BY: readonly string[];
export function contentSecurityPolicy(options?: HeaderOptions): string;
export function paneHeaders(options?: HeaderOptions): Record<string, string>;
export function hostFiles(
  options?: HeaderOptions,
): Record<"nginx.conf" | "web.config" | "staticwebapp.config.json", string>;
