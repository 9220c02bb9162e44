/** The Sustainable Development Goals of the United Nations, with their official short titles (A/RES/70/1). */
import type { Framework } from '../types.ts'
import { disclosure as d, group } from './disclosure.ts'

export const sdg: Framework = {
  id: 'sdg',
  name: { en: 'Sustainable Development Goals', 'zh-Hans': '可持续发展目标' },
  groups: [
    group('Sustainable Development Goals', '可持续发展目标', { since: '2015-09-25' }, [
      d('1', 'No poverty', '无贫穷'),
      d('2', 'Zero hunger', '零饥饿'),
      d('3', 'Good health and well-being', '良好健康与福祉'),
      d('4', 'Quality education', '优质教育'),
      d('5', 'Gender equality', '性别平等'),
      d('6', 'Clean water and sanitation', '清洁饮水和卫生设施'),
      d('7', 'Affordable and clean energy', '经济适用的清洁能源'),
      d('8', 'Decent work and economic growth', '体面工作和经济增长'),
      d('9', 'Industry, innovation and infrastructure', '产业、创新和基础设施'),
      d('10', 'Reduced inequalities', '减少不平等'),
      d('11', 'Sustainable cities and communities', '可持续城市和社区'),
      d('12', 'Responsible consumption and production', '负责任消费和生产'),
      d('13', 'Climate action', '气候行动'),
      d('14', 'Life below water', '水下生物'),
      d('15', 'Life on land', '陆地生物'),
      d('16', 'Peace, justice and strong institutions', '和平、正义与强大机构'),
      d('17', 'Partnerships for the Goals', '促进目标实现的伙伴关系'),
    ]),
  ],
}
