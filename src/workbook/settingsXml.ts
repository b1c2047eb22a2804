import type { Settings } from "../domain/settings.ts";

/** Namespace of the product's custom XML part; the part is found by it. */
export const SETTINGS_NAMESPACE = "urn:scorecard-addin:settings";

export function parseSettings(xml: string | null): Settings {
  void xml;
  return {};
}

export function settingsXml(settings: Settings): string {
  void settings;
  return `<settings xmlns="${SETTINGS_NAMESPACE}"/>`;
}
