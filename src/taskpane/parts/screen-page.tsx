// What every screen but the first begins with: the way back, and its title, which takes the focus when the user comes to it.
import type { ReactNode } from "react";
import { turnOf, type ScreenProps } from "../screens/screen";
import { useStyles } from "../styles";
import { BackButton } from "./back-button";
import { Heading } from "./heading";

interface ScreenPageProps extends Pick<ScreenProps, "state" | "actions" | "text"> {
  title: string;
  children: ReactNode;
}

export function ScreenPage({ state, actions, text, title, children }: ScreenPageProps) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <BackButton {...{ actions, text }} />
      <Heading level={1} turn={turnOf(state, "screen")}>
        {title}
      </Heading>
      {children}
    </div>
  );
}
