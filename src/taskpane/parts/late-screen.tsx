// A screen that few come to: fetched when it is shown.
import { useEffect, useState, type ComponentType } from "react";
import { errorText } from "../../text/words/errors";
import type { Language } from "../../text/language";
import { Notice } from "./notice";

interface LateScreenProps<Props extends object> {
  /** The same function at each drawing. */
  fetch: () => Promise<ComponentType<Props>>;
  props: Props;
  language: Language;
}

export function LateScreen<Props extends object>({ fetch, props, language }: LateScreenProps<Props>) {
  const [found, setFound] = useState<{ Screen: ComponentType<Props> } | "waiting" | "missing">("waiting");
  useEffect(() => {
    let gone = false;
    const show = (next: { Screen: ComponentType<Props> } | "missing") => {
      if (!gone) setFound(next);
    };
    fetch().then(
      (Screen) => show({ Screen }),
      () => show("missing"),
    );
    return () => {
      gone = true;
    };
  }, [fetch]);
  if (found === "waiting") return null;
  if (found !== "missing") return <found.Screen {...props} />;
  const { title, advice } = errorText[language]["part-missing"];
  return (
    <Notice tone="error" title={title}>
      <p>{advice}</p>
    </Notice>
  );
}
