import { endsLikeUnit, unitNamed } from "../../../src/recognise/departments/unitNames.ts";

const TOWNS = ["城关镇", "河东镇", "白塔镇"];

it.each([
  ["东山县", true],
  ["第三中", true],
  ["东风农场", true],
  ["创建全国文明示范城区", false],
])("%s ends like a unit: %p", (text, expected) => {
  expect(endsLikeUnit(text)).toBe(expected);
});

describe("the unit that a name means", () => {
  it.each([
    ["城关镇", TOWNS, "城关镇"],
    ["城关镇人民政府", TOWNS, "城关镇"],
    ["某某县城关镇", TOWNS, "城关镇"],
    ["城关镇", ["某某县城关镇", "城关镇"], "城关镇"],
    ["某某县河东镇党委政府", TOWNS, "河东镇"],
    ["城关镇", ["某某县城关镇", "某某县河东镇"], "某某县城关镇"],
    ["某某县城关镇", ["城关镇人民政府", "河东镇人民政府"], "城关镇人民政府"],
    ["城关镇", ["城关", "河东"], "城关"],
    ["东街街道办事处", ["东街街道", "西街街道"], "东街街道"],
    ["东街社区居委会", ["东街社区", "西街社区"], "东街社区"],
    ["中国农业银行城关支行", ["城关支行", "河西支行"], "城关支行"],
    ["丹江口市水务有限公司", ["水务公司", "燃气公司"], "水务公司"],
  ])("%s among %j is %s", (name, units, found) => {
    expect(units[unitNamed(name, units) ?? -1]).toBe(found);
  });

  it.each([
    ["", TOWNS],
    ["石桥镇", TOWNS],
    ["某某县", TOWNS],
    ["城关镇中心小学", TOWNS],
    ["城关镇东街社区", TOWNS],
    ["新城关镇", TOWNS],
    ["城关镇", ["城关镇中心小学", "河东镇中心小学"]],
    ["第二小学", ["小学", "中学"]],
    ["某某县城关镇", ["城关镇", "县城关镇"]],
    ["城关镇", ["城关镇", "城关镇"]],
  ])("%s is none of %j, or not one alone", (name, units) => {
    expect(unitNamed(name, units)).toBeNull();
  });
});
