/** ESRS Set 1 (Delegated Regulation (EU) 2023/2772): disclosure requirements by their codes. */
import type { Disclosure, Framework } from '../types.ts'
import { disclosure as d, group } from './disclosure.ts'

const force = { since: '2023-12-22' }
/** Requirements with numbered titles, such as `E1-1` to `E1-9`. */
const range = (standard: string, last: number, en: string, zh: string): Disclosure[] =>
  Array.from({ length: last }, (_, i) =>
    d(`${standard}-${i + 1}`, `${en}, requirement ${i + 1}`, `${zh}，第${i + 1}项要求`),
  )

export const esrs: Framework = {
  id: 'esrs',
  name: { en: 'European Sustainability Reporting Standards', 'zh-Hans': '欧洲可持续报告准则' },
  groups: [
    group('ESRS 2: General disclosures', 'ESRS 2：一般披露', force, [
      d('BP-1', 'Basis for preparation', '编制基础'),
      d('BP-2', 'Specific circumstances', '特定情形'),
      d('GOV-1', 'Governance bodies', '治理机构的角色'),
      d('GOV-2', 'Information of governance bodies', '向治理机构提供的信息'),
      d('GOV-3', 'Incentives', '激励机制'),
      d('GOV-4', 'Due diligence', '尽职调查声明'),
      d('GOV-5', 'Risk management of reporting', '报告的风险管理与内部控制'),
      d('SBM-1', 'Strategy and value chain', '战略、商业模式与价值链'),
      d('SBM-2', 'Interests of stakeholders', '利益相关方的利益与观点'),
      d('SBM-3', 'Material impacts in the strategy', '重大影响、风险与机遇及其与战略的关系'),
      d('IRO-1', 'Finding what is material', '识别与评估过程'),
      d('IRO-2', 'Requirements covered', '所涵盖的披露要求'),
    ]),
    group(
      'ESRS E1: Climate change',
      'ESRS E1：气候变化',
      force,
      range('E1', 9, 'Climate change', '气候变化'),
    ),
    group('ESRS E2: Pollution', 'ESRS E2：污染', force, range('E2', 6, 'Pollution', '污染')),
    group('ESRS E3: Water', 'ESRS E3：水与海洋资源', force, range('E3', 5, 'Water', '水与海洋资源')),
    group(
      'ESRS E4: Biodiversity',
      'ESRS E4：生物多样性',
      force,
      range('E4', 6, 'Biodiversity', '生物多样性'),
    ),
    group(
      'ESRS E5: Circular economy',
      'ESRS E5：循环经济',
      force,
      range('E5', 6, 'Circular economy', '循环经济'),
    ),
    group('ESRS S1: Own workforce', 'ESRS S1：自有员工', force, range('S1', 17, 'Own workforce', '自有员工')),
    group(
      'ESRS S2: Value chain workers',
      'ESRS S2：价值链工作者',
      force,
      range('S2', 5, 'Value chain workers', '价值链工作者'),
    ),
    group('ESRS S3: Communities', 'ESRS S3：受影响社区', force, range('S3', 5, 'Communities', '受影响社区')),
    group(
      'ESRS S4: Consumers',
      'ESRS S4：消费者与最终用户',
      force,
      range('S4', 5, 'Consumers', '消费者与最终用户'),
    ),
    group(
      'ESRS G1: Business conduct',
      'ESRS G1：商业行为',
      force,
      range('G1', 6, 'Business conduct', '商业行为'),
    ),
  ],
}
