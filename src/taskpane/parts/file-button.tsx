// A button that lets the user choose a file. Files dropped on what it stands in are the business of the screen.
import { Button } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { useStyles } from "../styles";

interface FileButtonProps {
  /** On the button. */
  words: string;
  /** Of the file itself, for assistive technology. */
  label: string;
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
}

export function FileButton({ words, label, accept, busy, onFile }: FileButtonProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button
        size="small"
        icon={<FolderOpen20Regular />}
        disabledFocusable={busy}
        onClick={() => input.current?.click()}
      >
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className={styles.hidden}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Emptied, so that the same file can be chosen again once it is corrected.
          target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}
