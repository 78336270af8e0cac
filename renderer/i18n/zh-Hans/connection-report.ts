/** What was tried to reach the server, step by step. */
export const connectionReport = {
  report: {
    title: '连接详情', open: '连接详情', tried: '尝试过的步骤', account: '账号', lead: 'Linnet 自启动以来为连接服务器所做的一切。它不会保存在任何地方，其中也没有密码。',
    none: '还没有尝试过任何步骤。', inProgram: '此账号属于演示：其服务器在 Linnet 内部运行，不经过网络。', lost: '无法读取尝试过的步骤。请关闭后重新打开。',
    copy: '复制为文本', copied: '已复制。', notCopied: '无法复制。', again: '立即连接',
    attempt: '第 {{number}} 次尝试，{{time}}', ended: '已结束', goesOn: '进行中', online: '在线', failed: '失败',
    direct: '从首字节起使用 TLS', starttls: 'STARTTLS', place: '{{host}}，端口 {{port}}',
    srv: '向 DNS 查询 {{name}}', srvNone: '没有这样的记录', srvFailed: '没有应答（{{code}}）', srvRefused: '该域表示没有此服务',
    srvRecord: '优先级 {{priority}}，权重 {{weight}}：{{place}}',
    source: {
      typed: '将尝试：手动输入的服务器', srv: '将按 DNS 记录的顺序尝试', 'own-address': '将尝试：域本身，因为没有 DNS 记录指明服务器',
      local: '将首先尝试：这台计算机上 Linnet 自己的服务器', redirect: '将尝试：服务器指引我们去的地方',
    },
    placeBy: '{{number}}. {{place}}，{{tls}}',
    dialled: '正在尝试 {{place}}，{{tls}}', addresses: '{{host}} 有这些地址：{{list}}', addressesNone: '{{host}} 没有地址', connected: '已连接到 {{place}}', clear: '加密之前提供：{{list}}', nothing: '无',
    secured: '已加密：{{version}}，{{cipher}}', refusedSecured: '已加密：{{version}}，{{cipher}}，但证书不可信',
    alpn: 'ALPN：{{protocol}}', alpnNone: 'ALPN：未达成一致', serverName: '请求的名称（SNI）：{{name}}',
    trust: { authority: '可信：有颁发机构为该证书担保', pinned: '可信：您亲自信任了该证书', local: '可信：它是这台计算机上 Linnet 自己服务器的证书' },
    certificate: '证书 {{number}}：{{subject}}，颁发者 {{issuer}}', certificateDates: '有效期从 {{from}} 到 {{to}}', certificateNames: '适用于 {{list}}', fingerprint: 'SHA-256 {{fingerprint}}',
    authorities: '颁发者未知：也查询这台计算机自己的颁发机构列表',
    placeFailed: '{{place}} 不可用：{{what}}{{next}}',
    mechanisms: '服务器提供的登录方式：{{list}}', bindings: '服务器提供的通道绑定：{{list}}', mechanism: '正在以 {{name}} 登录',
    bound: '已通过 {{binding}} 绑定到加密通道', unbound: '未绑定到加密通道', authenticated: '已登录',
    features: '登录后提供', feature: '{{name}}（{{space}}）', resumed: '先前的会话继续（XEP-0198）', notResumed: '先前的会话无法继续：开始新的会话',
    session: '会话 {{jid}}', managed: '流管理：开启；中断后会话可以继续', managedOnly: '流管理：开启；中断后会话不能继续', unmanaged: '流管理：关闭',
    over: '{{what}}{{next}}', retry_other: '{{count}} 秒后再次尝试', redirected: '服务器指引我们前往 {{place}}', stopped: '已转为离线',
  },
} as const;
