// Starts Univer with the parts a view of a workbook needs: no calculation, no number formats, no undo of its own.
import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
} from "@univerjs/core";
import type { IWorkbookData, Workbook } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { SheetInterceptorService, SheetsSelectionsService, UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { IEditorBridgeService, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { ILayoutService, UniverUIPlugin } from "@univerjs/ui";
import designWords from "@univerjs/design/locale/en-US";
import docsWords from "@univerjs/docs-ui/locale/en-US";
import formulaUiWords from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaWords from "@univerjs/sheets-formula/locale/en-US";
import sheetsUiWords from "@univerjs/sheets-ui/locale/en-US";
import sheetsWords from "@univerjs/sheets/locale/en-US";
import uiWords from "@univerjs/ui/locale/en-US";
import type { PreviewText } from "../../text/preview/preview";

import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";

export interface GridEngine {
  unitId: string;
  workbook: Workbook;
  commands: ICommandService;
  selections: SheetsSelectionsService;
  interceptors: SheetInterceptorService;
  editor: IEditorBridgeService;
  /** The painted cells' place in the window, in pixels. */
  canvas(): DOMRect | null;
  hasFocus(): boolean;
  /** Its editor is there: before, the first key is lost. */
  isDrawn(): boolean;
  focus(): void;
  /** Its words in another language; what is shown and typed stays. */
  speak(text: PreviewText): void;
  dispose(): void;
}

/** Rows of a sheet beyond which Univer does not measure heights by itself. */
const MOST_ROWS_MEASURED = 1000;

/** @param data the sheets to begin with. */
export function startEngine(container: HTMLElement, data: IWorkbookData, text: PreviewText): GridEngine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words(text) },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: {
      sheetBar: true,
      statisticBar: true,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
    maxAutoHeightCount: MOST_ROWS_MEASURED,
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  return {
    unitId: workbook.getUnitId(),
    workbook,
    commands: injector.get(ICommandService),
    selections: injector.get(SheetsSelectionsService),
    interceptors: injector.get(SheetInterceptorService),
    editor: injector.get(IEditorBridgeService),
    canvas: () =>
      container.querySelector("canvas[id^='univer-sheet-main-canvas']")?.getBoundingClientRect() ?? null,
    hasFocus: () => injector.get(ILayoutService).isFocused,
    isDrawn: () => injector.get(LifecycleService).stage >= LifecycleStages.Rendered,
    focus: () => injector.get(ILayoutService).focus(),
    speak(next) {
      const locale = injector.get(LocaleService);
      locale.load({ [LocaleType.EN_US]: words(next) });
      locale.setLocale(LocaleType.EN_US);
    },
    dispose: () => univer.dispose(),
  };
}

/** Univer has no Danish: the few words of it that stay visible are replaced in both languages. */
function words(text: PreviewText): ReturnType<typeof mergeLocales> {
  return mergeLocales(
    designWords,
    uiWords,
    docsWords,
    sheetsWords,
    sheetsUiWords,
    formulaWords,
    formulaUiWords,
    {
      "sheets-ui": {
        statusbar: {
          sum: text.statusSum,
          average: text.statusAverage,
          min: text.statusMinimum,
          max: text.statusMaximum,
          count: text.statusNumbers,
          countA: text.statusCount,
        },
      },
    },
  );
}
