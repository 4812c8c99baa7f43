package io.saleslore.command.staff;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.accountability.CallerName;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.id.StaffId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.ADMIN)
@RequestMapping("/api/v1/staff")
record HandoverEndpoint(Handovers handovers) {
  record NewHandover(StaffId to, String reason) {}

  /** The handovers that wait for a second administrator. */
  record AskedHandovers(List<Handovers.AskedHandover> items) {}

  /** Asks for a handover, and says of which zones; another administrator has to confirm it. */
  @PostMapping("/{staff}/handover")
  Handovers.AskedHandover ask(
      @PathVariable StaffId staff,
      @RequestBody NewHandover body,
      @AuthenticationPrincipal Jwt caller) {
    var to = required("to", body.to());
    return handovers.ask(staff, to, CallerName.of(caller), body.reason());
  }

  @PostMapping("/{staff}/handover/confirm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable StaffId staff, @AuthenticationPrincipal Jwt caller) {
    handovers.confirm(staff, CallerName.of(caller));
  }

  @GetMapping("/handovers")
  AskedHandovers asked() {
    return new AskedHandovers(handovers.asked());
  }
}
