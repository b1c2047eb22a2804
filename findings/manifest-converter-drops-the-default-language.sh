#!/usr/bin/env bash
# office-addin-manifest-converter 0.4.1 (npm), convert of an add-in's XML manifest whose default locale is zh-CN, with overrides
# for en-US, into a unified JSON manifest: localizationInfo says that zh-cn is the default language, but every text in
# manifest.json is the English override; the Chinese texts are in no file that it writes. A shared runtime (one resid, lifetime
# long) comes out as two runtimes, one long and one short. Most would expect the default texts in manifest.json and the overrides
# in en-us.json, as it does for them. Exits 1 when this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts office-addin-manifest-converter@0.4.1 >/dev/null
cat >manifest.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>6f1d3c52-7d8e-4c0a-9a54-0c1f0e0a7b11</Id>
  <Version>1.0.0.0</Version>
  <ProviderName>example</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="默认名称"><Override Locale="en-US" Value="English name"/></DisplayName>
  <Description DefaultValue="默认说明"><Override Locale="en-US" Value="English text"/></Description>
  <IconUrl DefaultValue="https://localhost:3000/a-32.png"/>
  <HighResolutionIconUrl DefaultValue="https://localhost:3000/a-64.png"/>
  <SupportUrl DefaultValue="https://localhost:3000/help.html"/>
  <Hosts><Host Name="Workbook"/></Hosts>
  <Requirements><Sets DefaultMinVersion="1.1"><Set Name="SharedRuntime" MinVersion="1.1"/></Sets></Requirements>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/pane.html"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes><Runtime resid="Url" lifetime="long"/></Runtimes>
        <DesktopFormFactor>
          <FunctionFile resid="Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Group">
                <Label resid="Label"/>
                <Icon><bt:Image size="16" resid="Icon"/><bt:Image size="32" resid="Icon"/><bt:Image size="80" resid="Icon"/></Icon>
                <Control xsi:type="Button" id="Run">
                  <Label resid="Label"/>
                  <Supertip><Title resid="Label"/><Description resid="Label"/></Supertip>
                  <Icon><bt:Image size="16" resid="Icon"/><bt:Image size="32" resid="Icon"/><bt:Image size="80" resid="Icon"/></Icon>
                  <Action xsi:type="ExecuteFunction"><FunctionName>run</FunctionName></Action>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon" DefaultValue="https://localhost:3000/a-32.png"/></bt:Images>
      <bt:Urls><bt:Url id="Url" DefaultValue="https://localhost:3000/pane.html"/></bt:Urls>
      <bt:ShortStrings><bt:String id="Label" DefaultValue="默认按钮"><bt:Override Locale="en-US" Value="English button"/></bt:String></bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
XML
npx office-addin-manifest-converter convert manifest.xml -o out >/dev/null
cat >try.cjs <<'JS'
const { readdirSync, readFileSync } = require("node:fs");
const all = readdirSync("out").filter((file) => file.endsWith(".json")).map((file) => readFileSync(`out/${file}`, "utf8")).join("\n");
const manifest = JSON.parse(readFileSync("out/manifest.json", "utf8"));
const lifetimes = manifest.extensions[0].runtimes.map(({ lifetime }) => lifetime);
const { defaultLanguageTag } = manifest.localizationInfo;
console.log({ defaultLanguageTag, name: manifest.name.short, hasChinese: /默认/.test(all), lifetimes });
process.exit(defaultLanguageTag === "zh-cn" && manifest.name.short === "English name" && !/默认/.test(all) && lifetimes.length === 2 ? 0 : 1);
JS
node try.cjs
