// Back to the first screen.
import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import type { ScreenProps } from "../screens/screen";
import { useStyles } from "../styles";

export function BackButton({ actions, text }: Pick<ScreenProps, "actions" | "text">) {
  const styles = useStyles();
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.flush}
        icon={<ArrowLeft20Regular />}
        onClick={() => actions.show("home")}
      >
        {text.back}
      </Button>
    </div>
  );
}
