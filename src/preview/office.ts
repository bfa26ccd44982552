// Stands in for office.js in the pane's frame: the same global names, Microsoft's own client, our workbook behind it.
import { byLanguage, languageOf } from "../text/language";
import "./window";

/** The sets that the pane may count on in the oldest Excel it supports: the preview promises no more. */
const SUPPORTED: Readonly<Record<string, number>> = { ExcelApi: 1.13, DialogApi: 1.1, SharedRuntime: 0 };

const CLIENT = "excel-client.js";

/** As Office names the languages. */
const DISPLAY_LANGUAGES = byLanguage({ da: "da-DK", en: "en-US" });
const displayLanguage =
  DISPLAY_LANGUAGES[languageOf(new URLSearchParams(window.location.search).get("lang"))];

const HostType = {
  Word: "Word",
  Excel: "Excel",
  PowerPoint: "PowerPoint",
  Outlook: "Outlook",
  OneNote: "OneNote",
  Project: "Project",
  Access: "Access",
};

const PlatformType = {
  PC: "PC",
  OfficeOnline: "OfficeOnline",
  Mac: "Mac",
  iOS: "iOS",
  Android: "Android",
  Universal: "Universal",
};

interface HostInfo {
  host: string | null;
  platform: string | null;
}

provideOffice();
const ready = connect();

async function onReady(callback?: (info: HostInfo) => unknown): Promise<HostInfo> {
  const info = await ready;
  await callback?.(info);
  return info;
}

/** Outside the preview page there is no workbook; office.js, too, then reports ready without a host. */
async function connect(): Promise<HostInfo> {
  const preview = window.parent === window ? undefined : window.parent.barometerPreview;
  if (!preview) return { host: null, platform: null };
  await loadClient();
  // Microsoft's client brings an Office of its own, without the parts that office.js would add.
  provideOffice();
  preview.connect(window);
  return { host: HostType.Excel, platform: PlatformType.OfficeOnline };
}

function loadClient(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = CLIENT;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${CLIENT} could not be loaded.`));
    document.head.append(script);
  });
}

function isSetSupported(name: string, version: string | number = 0): boolean {
  const supported = SUPPORTED[name];
  return supported !== undefined && inOrder(String(version)) <= inOrder(String(supported));
}

/** 1.9 comes before 1.13: the part behind the point is a number of its own. */
function inOrder(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
}

function provideOffice(): void {
  const parts = {
    HostType,
    PlatformType,
    onReady,
    actions: { associate: () => undefined },
    context: {
      displayLanguage,
      contentLanguage: displayLanguage,
      host: HostType.Excel,
      platform: PlatformType.OfficeOnline,
      requirements: { isSetSupported },
    },
  };
  window.Office = Object.create(
    "Office" in window ? window.Office : null,
    Object.getOwnPropertyDescriptors(parts),
  ) as typeof Office;
}
