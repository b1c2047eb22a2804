import { carriersOf } from "../../src/score/carriers.ts";
import type { Assignment } from "../../src/domain/department.ts";
import type { Attribution } from "../../src/domain/settings.ts";
import { assigned } from "../support/assessmentOf.ts";

const parts = (assignments: readonly Assignment[], attribution: Attribution) => {
  const { departments, numerators, denominator } = carriersOf(assignments, attribution);
  return Object.fromEntries(
    departments.map((one, at) => [one.department, numerators[at]?.div(denominator).round(4).toNumber()]),
  );
};
const lead = (...names: string[]) => assigned("lead", names);
const responsible = (...names: string[]) => assigned("responsible", names);
const support = (...names: string[]) => assigned("support", names);
const group = (...names: string[]) => assigned("responsible", names, "各科室");

describe("lead", () => {
  test("the lead carries it all", () => {
    const carriers = carriersOf([...responsible("人事科"), ...lead("办公室"), ...support("财务科")], "lead");
    expect(carriers.departments.map((one) => one.department)).toEqual(["办公室"]);
    expect(carriers.assumed).toBe(false);
  });
  test("the first named carries it where none is marked, and that is said", () => {
    expect(parts(responsible("人事科", "办公室"), "lead")).toEqual({ 人事科: 1 });
    expect(carriersOf(responsible("人事科", "办公室"), "lead").assumed).toBe(true);
    expect(carriersOf(responsible("人事科"), "lead").assumed).toBe(false);
  });
  test("a lead that is none by its own words is assumed, where others work on it too", () => {
    const unmarked = lead("办公室").map((one) => ({ ...one, marked: false }));
    expect(carriersOf([...unmarked, ...responsible("人事科")], "lead").assumed).toBe(true);
    expect(carriersOf(unmarked, "lead").assumed).toBe(false);
  });
  test("several leads share evenly", () => {
    expect(parts([...lead("办公室", "人事科"), ...responsible("财务科")], "lead")).toEqual({
      办公室: 0.5,
      人事科: 0.5,
    });
  });
  test("a group word has no first: its members share", () => {
    expect(parts(group("办公室", "人事科", "财务科", "法制科"), "lead")).toEqual({
      办公室: 0.25,
      人事科: 0.25,
      财务科: 0.25,
      法制科: 0.25,
    });
    expect(carriersOf(group("办公室", "人事科"), "lead").assumed).toBe(false);
  });
  test("a department named before the group word is the first", () => {
    expect(parts([...responsible("人事科"), ...group("办公室", "财务科")], "lead")).toEqual({ 人事科: 1 });
  });
  test("nobody carries what is only helped with", () => {
    expect(parts(support("办公室"), "lead")).toEqual({});
  });
});

describe("even", () => {
  test("lead and responsible share equally, support carries nothing", () => {
    expect(parts([...lead("办公室"), ...responsible("人事科"), ...support("财务科")], "even")).toEqual({
      办公室: 0.5,
      人事科: 0.5,
    });
  });
  test("nobody carries what is only helped with", () => {
    expect(parts(support("办公室"), "even")).toEqual({});
  });
});

describe("weight", () => {
  test("60% and 40%, or 6:4", () => {
    expect(parts(responsible("办公室:60", "人事科:40"), "weight")).toEqual({ 办公室: 0.6, 人事科: 0.4 });
    expect(parts(responsible("办公室:6", "人事科:4"), "weight")).toEqual({ 办公室: 0.6, 人事科: 0.4 });
  });
  test("who helps carries by a weight, and nothing without one", () => {
    const helped = [...lead("办公室:60"), ...responsible("人事科"), ...support("财务科:10", "法制科")];
    expect(parts(helped, "weight")).toEqual({ 办公室: 0.6, 人事科: 0.3, 财务科: 0.1 });
  });
  test("those without a weight share equally what the weights leave", () => {
    expect(parts([...lead("办公室:60"), ...responsible("人事科", "财务科")], "weight")).toEqual({
      办公室: 0.6,
      人事科: 0.2,
      财务科: 0.2,
    });
  });
  test("where the weights leave nothing, those without carry nothing", () => {
    expect(parts(responsible("办公室:60", "人事科:40", "财务科"), "weight")).toEqual({ 办公室: 0.6, 人事科: 0.4 });
  });
  test("weights that do not make up the whole are taken in proportion", () => {
    expect(parts(responsible("办公室:50", "人事科:30"), "weight")).toEqual({ 办公室: 0.625, 人事科: 0.375 });
  });
  test("without any weight it is even", () => {
    expect(parts([...lead("办公室"), ...responsible("人事科"), ...support("财务科")], "weight")).toEqual({
      办公室: 0.5,
      人事科: 0.5,
    });
  });
  test("a supporting department carries only a weight of its own", () => {
    expect(parts([...lead("办公室:80"), ...support("人事科:20", "财务科")], "weight")).toEqual({
      办公室: 0.8,
      人事科: 0.2,
    });
  });
});
