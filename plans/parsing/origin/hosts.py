"""What kind of page a document was found on, by the words round it. Text must be folded."""

import re

_SHARED = (
    r"会员分享|在线阅读|珍藏版|(?:下载|上传)(?:本|此|该)?文档|(?:下载|上传)(?:本|此|该)文件|文档(?:简介|分享|由用户)|文库|还剩\d+页|已阅读\d+页"
    r"|[_共]第\d+页|当前第\d+页|页数[:：]|免费阅读|继续阅读|vip|范文|小编|网友投稿|精选\d*篇|作文(?:网|大全)|(?:优秀|满分)作文"
)
SHARED = re.compile(_SHARED)
"""A site where users share documents, or one that collects model essays."""
_NEWS = (
    r"(?:近日|日前|今日|昨日|记者)[^\n]{0,40}(?:公布|发布|印发|获悉|出台|提出)|速递|本报讯|记者从"
    r"|来源[:：]\s*[^\s]{0,8}(?:报|网讯|新闻)(?![科办中])"
)
NEWS = re.compile(_NEWS)
"""A news story that reports the document."""
REPOSTED = re.compile(rf"{_SHARED}|{_NEWS}|转载|转自|论坛|楼主|网友|网络|百科|佚名")
"""Any page that is not the authority's own."""
