// Where files may be dropped, for those with a mouse; the buttons in it serve everybody.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";

const useDropStyles = makeStyles({
  drop: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
});

export function DropZone({
  onDrop,
  children,
}: {
  onDrop: (transfer: DataTransfer) => void;
  children: ReactNode;
}) {
  const styles = useDropStyles();
  const zone = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = zone.current;
    if (element === null) return;
    const ending = new AbortController();
    const { signal } = ending;
    const enter = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null) onDrop(event.dataTransfer);
    };
    element.addEventListener("dragover", enter, { signal });
    element.addEventListener("dragleave", () => setOver(false), { signal });
    element.addEventListener("drop", drop, { signal });
    return () => ending.abort();
  }, [onDrop]);
  return (
    <div ref={zone} className={mergeClasses(styles.drop, over && styles.over)}>
      {children}
    </div>
  );
}
