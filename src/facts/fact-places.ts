/** Where the guide tells each fact of the vendor's document: page and anchor, by the row of the fact ledger. */
export const factPlaces = {
  P1: '/full-migration/#p1',
  'P1.1': '/full-migration/#p1-1',
  'P1.2': '/full-migration/#p1-2',
  P2: '/stop-cpf/#p2',
  P3: '/move-cpf/#p3',
  P4: '/move-cpf/#p4',
  P5: '/full-migration/#p5',
  M1: '/stop-cpf/#m1',
  M2: '/stop-cpf/#m2',
  M3: '/stop-cpf/#m3',
  M4: '/stop-cpf/#m4',
  M5: '/stop-cpf/#m5',
  M6: '/stop-cpf/#m6',
  T1: '/move-cpf/provisioning/#t1',
  T2: '/move-cpf/domains/#t2',
  T3: '/move-cpf/conditions/#t3',
  'T3.1': '/move-cpf/conditions/#t3-1',
  'T3.2': '/move-cpf/conditions/#t3-2',
  'T3.3': '/move-cpf/conditions/#t3-3',
  T4: '/move-cpf/mail-reputation/#t4',
  'T4.1': '/move-cpf/mail-reputation/#t4-1',
  'T4.2': '/move-cpf/antivirus/#t4-2',
  'T4.3': '/move-cpf/antispam/#t4-3',
  T5: '/move-cpf/default-policies/#t5',
  T6: '/move-cpf/delivery-test/#t6',
  T7: '/move-cpf/mx-switch/#t7',
  V: '/move-cpf/antivirus/#table-v',
  S1: '/move-cpf/antispam/#table-s1',
  S2: '/move-cpf/antispam/#table-s2',
  D1: '/data-deletion/#d1',
  D2: '/data-deletion/#d2',
  D3: '/data-deletion/#d3',
  D4: '/data-deletion/#d4',
  D5: '/data-deletion/#d5',
  D6: '/data-deletion/#d6',
  Q1: '/faq/#q1',
  Q2: '/faq/#q2',
  Q3: '/faq/#q3',
  Q4: '/faq/#q4',
  Q5: '/faq/#q5',
} as const;

export type FactRow = keyof typeof factPlaces;

/** The address of a fact's place; rows that are not the ledger's (vendor evidence) are told with their source on /about/. */
export function factHref(row: string): string {
  return row in factPlaces ? factPlaces[row as FactRow] : '/about/';
}
