/**
 * GRI Standards: GRI 2 and 3 of 2021, the topic standards in force, and GRI 101, 102 and 103, which replace 304 from 2026, and 302,
 * 305-1 to 305-5 and 201-2 from 2027 (globalreporting.org).
 */
import type { Framework } from '../types.ts'
import { disclosure as d, group } from './disclosure.ts'

const universal = { since: '2021-10-05' }
const topics = { since: '2016-10-19' }
const CLIMATE = { until: '2027-01-01' }
const climate = (...replacedBy: string[]) => ({ ...CLIMATE, replacedBy })
const biodiversity = (...replacedBy: string[]) => ({ replacedBy })

export const gri: Framework = {
  id: 'gri',
  name: { en: 'GRI Standards', 'zh-Hans': 'GRI标准' },
  groups: [
    group('GRI 2: General disclosures 2021', 'GRI 2：一般披露 2021', universal, [
      d('2-1', 'The organisation', '组织概况'),
      d('2-2', 'Entities covered', '报告涵盖的实体'),
      d('2-3', 'Reporting period and contact', '报告期与联系方式'),
      d('2-4', 'Restatements', '信息重述'),
      d('2-5', 'External assurance', '外部鉴证'),
      d('2-6', 'Activities and value chain', '活动与价值链'),
      d('2-7', 'Employees', '员工'),
      d('2-8', 'Other workers', '非员工的工作者'),
      d('2-9', 'Governance structure', '治理架构'),
      d('2-10', 'Choosing the highest governance body', '最高治理机构的提名与遴选'),
      d('2-11', 'Chair of the highest governance body', '最高治理机构主席'),
      d('2-12', 'Oversight of impacts', '对影响的监督'),
      d('2-13', 'Delegated responsibility', '责任的授权'),
      d('2-14', 'Governance of reporting', '最高治理机构在报告中的角色'),
      d('2-15', 'Conflicts of interest', '利益冲突'),
      d('2-16', 'Critical concerns', '重要关切的沟通'),
      d('2-17', 'Knowledge of the governance body', '最高治理机构的知识'),
      d('2-18', 'Evaluation of the governance body', '最高治理机构的绩效评估'),
      d('2-19', 'Remuneration policies', '薪酬政策'),
      d('2-20', 'Setting remuneration', '薪酬的确定'),
      d('2-21', 'Ratio of total pay', '年度总薪酬比率'),
      d('2-22', 'Statement on strategy', '关于可持续发展战略的声明'),
      d('2-23', 'Policy commitments', '政策承诺'),
      d('2-24', 'Commitments in practice', '政策承诺的落实'),
      d('2-25', 'Remediation', '补救措施'),
      d('2-26', 'Advice and concerns', '寻求建议与提出关切'),
      d('2-27', 'Compliance with laws', '遵守法律法规'),
      d('2-28', 'Memberships', '协会成员资格'),
      d('2-29', 'Stakeholder engagement', '利益相关方参与'),
      d('2-30', 'Collective bargaining', '集体谈判协议'),
    ]),
    group('GRI 3: Material topics 2021', 'GRI 3：实质性议题 2021', universal, [
      d('3-1', 'How material topics are found', '确定实质性议题的过程'),
      d('3-2', 'List of material topics', '实质性议题清单'),
      d('3-3', 'Managing material topics', '实质性议题的管理'),
    ]),
    group('GRI 101: Biodiversity 2024', 'GRI 101：生物多样性 2024', { since: '2024-01-25' }, [
      d('101-1', 'Policies on biodiversity loss', '制止生物多样性丧失的政策'),
      d('101-2', 'Managing impacts on biodiversity', '生物多样性影响的管理'),
      d('101-3', 'Access and benefit-sharing', '获取与惠益分享'),
      d('101-4', 'Finding impacts on biodiversity', '识别生物多样性影响'),
      d('101-5', 'Places with impacts', '产生影响的地点'),
      d('101-6', 'Direct drivers of loss', '生物多样性丧失的直接驱动因素'),
      d('101-7', 'Changes of biodiversity', '生物多样性状态的变化'),
      d('101-8', 'Ecosystem services', '生态系统服务'),
    ]),
    group('GRI 102: Climate change 2025', 'GRI 102：气候变化 2025', { since: '2025-06-26' }, [
      d('102-1', 'Transition plan', '转型计划'),
      d('102-2', 'Adaptation plan', '适应计划'),
      d('102-3', 'Just transition', '公正转型'),
      d('102-4', 'Emission targets and progress', '减排目标与进展'),
      d('102-5', 'Scope 1 emissions', '范围一排放'),
      d('102-6', 'Scope 2 emissions', '范围二排放'),
      d('102-7', 'Scope 3 emissions', '范围三排放'),
      d('102-8', 'Emission intensity', '排放强度'),
      d('102-9', 'Removals in the value chain', '价值链中的温室气体移除'),
      d('102-10', 'Carbon credits', '碳信用'),
    ]),
    group('GRI 103: Energy 2025', 'GRI 103：能源 2025', { since: '2025-06-26' }, [
      d('103-1', 'Energy policies', '能源政策与承诺'),
      d('103-2', 'Energy used and generated', '组织内部的能源消耗与自产'),
      d('103-3', 'Energy in the value chain', '上下游能源消耗'),
      d('103-4', 'Energy intensity', '能源强度'),
      d('103-5', 'Energy saved', '能源消耗的减少'),
    ]),
    group('GRI 201: Economic performance', 'GRI 201：经济绩效', topics, [
      d('201-1', 'Value generated and distributed', '产生与分配的经济价值'),
      d('201-2', 'Financial effects of climate change', '气候变化的财务影响', climate('102-1', '102-2')),
      d('201-3', 'Retirement plans', '退休计划'),
      d('201-4', 'Help from governments', '政府财政补贴'),
    ]),
    group('GRI 202: Market presence', 'GRI 202：市场表现', topics, [
      d('202-1', 'Entry wages', '起薪与最低工资之比'),
      d('202-2', 'Local senior management', '当地高级管理层'),
    ]),
    group('GRI 203: Indirect economic impacts', 'GRI 203：间接经济影响', topics, [
      d('203-1', 'Infrastructure and services', '基础设施与服务'),
      d('203-2', 'Significant indirect impacts', '重大间接经济影响'),
    ]),
    group('GRI 204: Procurement', 'GRI 204：采购实践', topics, [
      d('204-1', 'Local suppliers', '当地供应商支出比例'),
    ]),
    group('GRI 205: Anti-corruption', 'GRI 205：反腐败', topics, [
      d('205-1', 'Operations assessed', '腐败风险评估'),
      d('205-2', 'Communication and training', '反腐败沟通与培训'),
      d('205-3', 'Confirmed incidents', '经确认的腐败事件'),
    ]),
    group('GRI 206: Competition', 'GRI 206：反竞争行为', topics, [
      d('206-1', 'Legal actions', '反竞争行为的法律诉讼'),
    ]),
    group('GRI 207: Tax', 'GRI 207：税务', { since: '2019-12-05' }, [
      d('207-1', 'Approach to tax', '税务方针'),
      d('207-2', 'Tax governance', '税务治理'),
      d('207-3', 'Stakeholders and tax', '利益相关方与税务'),
      d('207-4', 'Country by country', '国别报告'),
    ]),
    group('GRI 301: Materials', 'GRI 301：物料', topics, [
      d('301-1', 'Materials used', '所用物料'),
      d('301-2', 'Recycled input', '循环利用的进料'),
      d('301-3', 'Reclaimed products', '回收的产品与包装'),
    ]),
    group('GRI 302: Energy', 'GRI 302：能源', { ...topics, ...CLIMATE }, [
      d('302-1', 'Energy in the organisation', '组织内部的能源消耗', climate('103-2')),
      d('302-2', 'Energy outside it', '组织外部的能源消耗', climate('103-3')),
      d('302-3', 'Energy intensity', '能源强度', climate('103-4')),
      d('302-4', 'Energy saved', '能源消耗的减少', climate('103-5')),
      d('302-5', 'Energy needed by products', '产品与服务能源需求的下降', climate('103-5')),
    ]),
    group('GRI 303: Water and effluents', 'GRI 303：水与污水', { since: '2018-06-28' }, [
      d('303-1', 'Water as a shared resource', '水作为共有资源'),
      d('303-2', 'Effects of discharge', '排水影响的管理'),
      d('303-3', 'Water withdrawn', '取水'),
      d('303-4', 'Water discharged', '排水'),
      d('303-5', 'Water consumed', '耗水'),
    ]),
    group('GRI 304: Biodiversity', 'GRI 304：生物多样性', { ...topics, until: '2026-01-01' }, [
      d('304-1', 'Sites near protected areas', '保护区内或附近的场所', biodiversity('101-5')),
      d('304-2', 'Impacts on biodiversity', '对生物多样性的影响', biodiversity('101-6', '101-7')),
      d('304-3', 'Habitats restored', '受保护或恢复的栖息地', biodiversity('101-2')),
      d('304-4', 'Endangered species', '濒危物种', biodiversity('101-7')),
    ]),
    group('GRI 305: Emissions', 'GRI 305：排放', topics, [
      d('305-1', 'Scope 1 emissions', '范围一排放', climate('102-5')),
      d('305-2', 'Scope 2 emissions', '范围二排放', climate('102-6')),
      d('305-3', 'Scope 3 emissions', '范围三排放', climate('102-7')),
      d('305-4', 'Emission intensity', '排放强度', climate('102-8')),
      d('305-5', 'Emissions reduced', '排放的减少', climate('102-4')),
      d('305-6', 'Ozone-depleting substances', '臭氧消耗物质'),
      d('305-7', 'Other air emissions', '其他气体排放'),
    ]),
    group('GRI 306: Waste', 'GRI 306：废弃物', { since: '2020-05-19' }, [
      d('306-1', 'Generation and impacts', '废弃物的产生与影响'),
      d('306-2', 'Managing impacts', '废弃物影响的管理'),
      d('306-3', 'Waste generated', '产生的废弃物'),
      d('306-4', 'Diverted from disposal', '从处置中转移的废弃物'),
      d('306-5', 'Sent to disposal', '进入处置的废弃物'),
    ]),
    group('GRI 308: Environment and suppliers', 'GRI 308：供应商环境评估', topics, [
      d('308-1', 'New suppliers screened', '新供应商的环境筛选'),
      d('308-2', 'Impacts in the supply chain', '供应链的环境影响'),
    ]),
    group('GRI 401: Employment', 'GRI 401：雇佣', topics, [
      d('401-1', 'Hires and turnover', '新进员工与流动率'),
      d('401-2', 'Benefits', '员工福利'),
      d('401-3', 'Parental leave', '育儿假'),
    ]),
    group('GRI 402: Labour relations', 'GRI 402：劳资关系', topics, [
      d('402-1', 'Notice of changes', '运营变更的通知期'),
    ]),
    group('GRI 403: Health and safety', 'GRI 403：职业健康与安全', { since: '2018-06-28' }, [
      d('403-1', 'Management system', '管理体系'),
      d('403-2', 'Hazards and incidents', '危害识别与事故调查'),
      d('403-3', 'Health services', '职业健康服务'),
      d('403-4', 'Participation of workers', '工作者的参与'),
      d('403-5', 'Training', '安全培训'),
      d('403-6', 'Promotion of health', '健康促进'),
      d('403-7', 'Impacts through business relations', '业务关系带来的影响'),
      d('403-8', 'Workers covered', '体系覆盖的工作者'),
      d('403-9', 'Injuries', '工伤'),
      d('403-10', 'Ill health', '工作相关的健康问题'),
    ]),
    group('GRI 404: Training', 'GRI 404：培训与教育', topics, [
      d('404-1', 'Hours of training', '人均培训小时数'),
      d('404-2', 'Programmes for skills', '技能提升方案'),
      d('404-3', 'Performance reviews', '绩效考核'),
    ]),
    group('GRI 405: Diversity', 'GRI 405：多元化与平等机会', topics, [
      d('405-1', 'Diversity of bodies and employees', '治理机构与员工的多元化'),
      d('405-2', 'Pay of women and men', '男女薪酬之比'),
    ]),
    group('GRI 406: Non-discrimination', 'GRI 406：反歧视', topics, [
      d('406-1', 'Incidents of discrimination', '歧视事件'),
    ]),
    group('GRI 407: Freedom of association', 'GRI 407：结社自由', topics, [
      d('407-1', 'Operations at risk', '结社自由面临风险的场所'),
    ]),
    group('GRI 408: Child labour', 'GRI 408：童工', topics, [d('408-1', 'Operations at risk', '童工风险')]),
    group('GRI 409: Forced labour', 'GRI 409：强迫劳动', topics, [
      d('409-1', 'Operations at risk', '强迫劳动风险'),
    ]),
    group('GRI 410: Security', 'GRI 410：安保实践', topics, [
      d('410-1', 'Security staff trained', '安保人员的人权培训'),
    ]),
    group('GRI 411: Indigenous peoples', 'GRI 411：原住民权利', topics, [
      d('411-1', 'Violations of rights', '侵犯权利事件'),
    ]),
    group('GRI 413: Local communities', 'GRI 413：当地社区', topics, [
      d('413-1', 'Engagement with communities', '当地社区参与'),
      d('413-2', 'Negative impacts', '对社区的负面影响'),
    ]),
    group('GRI 414: Society and suppliers', 'GRI 414：供应商社会评估', topics, [
      d('414-1', 'New suppliers screened', '新供应商的社会筛选'),
      d('414-2', 'Impacts in the supply chain', '供应链的社会影响'),
    ]),
    group('GRI 415: Public policy', 'GRI 415：公共政策', topics, [
      d('415-1', 'Political contributions', '政治捐助'),
    ]),
    group('GRI 416: Customer safety', 'GRI 416：客户健康与安全', topics, [
      d('416-1', 'Products assessed', '产品与服务的评估'),
      d('416-2', 'Non-compliance', '违规事件'),
    ]),
    group('GRI 417: Marketing and labelling', 'GRI 417：营销与标识', topics, [
      d('417-1', 'Information and labelling', '信息与标识要求'),
      d('417-2', 'Non-compliance of labelling', '标识违规事件'),
      d('417-3', 'Non-compliance of marketing', '营销违规事件'),
    ]),
    group('GRI 418: Customer privacy', 'GRI 418：客户隐私', topics, [
      d('418-1', 'Complaints and losses of data', '隐私投诉与数据丢失'),
    ]),
  ],
}
