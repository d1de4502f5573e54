package org.filingpress.samples;

import java.util.List;

/** Turns of phrase of such filings; every place, road and address in them is made up. */
final class Phrases {

  static final List<String> GUIDANCE =
      words(
          "深入贯彻落实党的二十大精神和省市委工作部署要求",
          "以习近平新时代中国特色社会主义思想为指引",
          "坚持稳中求进工作总基调",
          "完整、准确、全面贯彻新发展理念",
          "以改善民生为根本出发点",
          "以抓项目、优结构、促发展为主线",
          "按照统筹城乡发展要求");

  static final List<String> ACTIONS =
      words("加强", "推进", "落实", "完善", "强化", "统筹抓好", "扎实做好", "持续深化", "规范", "巩固提升", "切实抓好");

  static final List<String> SUBJECTS =
      words(
          "党风廉政建设",
          "村级组织规范化建设",
          "财政资金监管",
          "干部教育培训",
          "社会治安综合治理",
          "食品安全监管",
          "安全生产责任制",
          "国土空间规划管理",
          "农村集体资产管理",
          "城乡居民医疗保险工作",
          "退役军人服务保障",
          "公共文化服务体系建设",
          "防汛抗旱和森林草原防灭火工作",
          "营商环境建设",
          "就业创业服务",
          "民族宗教事务管理",
          "统计调查基础工作",
          "残疾人康复服务");

  static final List<String> RESULTS =
      words(
          "确保全年目标任务如期完成",
          "提高财政资金使用效益",
          "进一步提升服务水平和群众满意度",
          "推动我镇各项工作提质增效、高质量发展",
          "奋力开创我镇经济社会发展新局面",
          "切实维护农户合法权益",
          "不断增强人民群众的获得感、幸福感、安全感",
          "做到支出合理，物尽其用");

  static final List<String> SAFEGUARDS =
      words(
          "完善制度建设。制定完善预算绩效管理制度、资金管理办法、工作保障制度等，为全年预算绩效目标的实现奠定制度基础。",
          "加强支出管理。通过优化支出结构、编细编实预算、加快履行政府采购手续、尽快启动项目、及时支付资金、6月底前细化代编预算、按规定及时下达资金等多种措施，确保支出进度达标。",
          "加强绩效运行监控。按要求开展绩效运行监控，发现问题及时采取措施，确保绩效目标如期保质实现。",
          "做好绩效自评。按要求开展上年度部门预算绩效自评和重点评价工作，对评价中发现的问题及时整改，调整优化支出结构，提高财政资金使用效益。",
          "规范财务资产管理。完善财务管理制度，严格审批程序，加强固定资产登记、使用和报废处置管理，做到支出合理，物尽其用。",
          "加强内部监督。加强内部监督制度建设，对绩效运行情况、重大支出决策、对外投资、资产处置及其他重要经济业务事项的决策和执行进行督导，确保财政资金安全有效。",
          "加强宣传培训调研。加强人员培训，提高本部门职工业务素质；加强调研，提出优化财政资金配置的意见；加大宣传力度，强化预算绩效管理意识。");

  static final List<String> BASES =
      words(
          "年初工作计划",
          "年初工作安排",
          "根据往年工作经验推算",
          "实施方案",
          "预算编制表",
          "满意度问卷",
          "调查问卷",
          "历史标准",
          "行业标准",
          "年度工作计划、政策文件、实施方案",
          "工作需要");

  static final List<String> LATIN =
      words(
          "PM2.5年均浓度≤35μg/m³",
          "采购4G视频监控终端（型号HIK-DS2CD3T46）12台",
          "铺设DN110 PE管道3.5km",
          "完成率=实际完成数/计划完成数*100%",
          "COD、NH3-N浓度达到GB 3838-2002 Ⅲ类标准",
          "安装30W LED路灯，色温4000K",
          "10kV线路改造按DL/T 5220-2021执行",
          "通过APP、QQ群、WeChat小程序等方式上报，响应时间<=30min",
          "数据以Excel 2016格式于2025-06-30前报送",
          "GPS定位误差±5m，在线率>=90%",
          "印发A4宣传单5,000份、B5手册1,200册");

  static final List<String> PUNCTUATED =
      words(
          "按照《示例县财政局关于做好部门预算绩效管理工作的通知》（示财〔2025〕12号）要求执行",
          "坚持“谁用款、谁负责”——把责任落实到岗、到人",
          "做到①目标明确；②责任到人；③监督到位",
          "落实“一线三排”工作机制，对‘问题清单’逐项销号……",
          "冷库温度控制在－18℃±2℃，单间面积4×6米",
          "群众反映的“急难愁盼”问题（含水、电、路、讯）办结率≥95%、退回率≤3%",
          "发扬“钉钉子”精神：一张蓝图绘到底！",
          "何时开工？何时完工？——均以合同（协议）为准");

  static final List<String> URLS =
      words(
          "详见https://www.example.gov.cn/zwgk/czzj/202503/t20250312_1234567.html",
          "公示网址：http://czj.example.gov.cn/ysgk/?year=2025&type=jx",
          "可登录www.example.org/ysjx查询");

  static final List<String> PLAIN_VILLAGES =
      words("东杨庄村", "河西村", "上营子村", "北李村", "石门沟村", "三道梁村", "柳树底村", "小孙庄村", "南坨村", "大王店村");

  /** Made-up villages, written with characters of the Table of General Standard Characters. */
  static final List<String> RARE_VILLAGES =
      words(
          "𬇙河村", "𠅤庄村", "𥻗子沟村", "上𣲘村", "𣲗里村", "𡎚坪村", "神垕村", "东埗村", "洈水村", "㙍头村", "𪣻洼村",
          "𬇹河崖村");

  static final List<String> TOWNS =
      words(
          "青石岭", "柳河", "白马川", "三岔口", "松树台", "红石砬", "双塔", "平泉寺", "大营子", "五道河", "金山", "云雾山", "长岭",
          "清水湾", "东升", "西洼", "桃林", "龙潭", "太平", "向阳");

  /** What stands before a town's name when the names begin again. */
  static final String TOWN_PREFIXES = "东西南北上下前后新老大小中内外左右高长古清白黑红黄青蓝金银铜石木水火土日月星云风雨山河林泉";

  private Phrases() {}

  private static List<String> words(String... words) {
    return List.of(words);
  }
}
