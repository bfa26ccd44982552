// Whether the pane opens together with the workbook.
import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneText } from "../../text/pane/pane";
import type { PaneHost } from "../services";
import { useStyles } from "../styles";

export function OpeningChoice({ opening, text }: { opening: PaneHost["opening"]; text: PaneText }) {
  const styles = useStyles();
  const [isOn, setOn] = useState(() => opening.read());
  if (isOn === null) return null;
  const choose = async (on: boolean) => {
    const isKept = await opening.choose(on);
    if (isKept) setOn(on);
  };
  return (
    <Checkbox
      checked={isOn}
      label={text.opensWithWorkbook}
      className={styles.flush}
      onChange={(_, { checked }) => void choose(checked === true)}
    />
  );
}
