// The page behind ribbon buttons without a screen. Every button of today opens the pane, so it only reports ready:
// Office waits for that before it lets a button work.
void Office.onReady();

export {};
